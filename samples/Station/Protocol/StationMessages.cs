namespace Station.Protocol;

/// <summary>Every message, with the contents that the station knows.</summary>
[Registry]
internal sealed partial class StationMessages : WireRegistry<Message>;
