namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Reads what is known to be a command, whatever its type says.</summary>
[Registry]
internal sealed partial class RecordedCommands : WireRegistry<Command>;
