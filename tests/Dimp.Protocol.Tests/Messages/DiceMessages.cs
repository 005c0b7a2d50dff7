namespace Dimp.Protocol.Tests.Messages;

[Registry]
internal sealed partial class DiceMessages : WireRegistry<Message>;
