namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Reads commands, and refuses content of another type.</summary>
[Registry]
internal sealed partial class RecordedCommands : WireRegistry<Command>;
