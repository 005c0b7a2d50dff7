namespace Station;

/// <summary>Every content that the station knows: the library's, and its own.</summary>
[Registry]
internal sealed partial class StationContents : WireRegistry<Content>;

/// <summary>Every message, with those contents in it.</summary>
[Registry]
internal sealed partial class StationMessages : WireRegistry<Message>;
