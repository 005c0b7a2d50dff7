namespace Dimp.Protocol;

/// <summary>Asks to join a group.</summary>
[Command(CommandNames.Join)]
public partial record JoinCommand : GroupCommand;
