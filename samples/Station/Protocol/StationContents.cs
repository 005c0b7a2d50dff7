namespace Station.Protocol;

/// <summary>Every content that the station knows: the library's, and its own.</summary>
[Registry]
internal sealed partial class StationContents : WireRegistry<Content>;
