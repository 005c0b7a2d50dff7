namespace Dimp.Protocol;

/// <summary>
/// Makes records of messages, and of the contents in them that this library declares. An application that declares its own
/// has its own registry, which knows these too.
/// </summary>
[Registry]
public sealed partial class DimpMessages : WireRegistry<Message>;
