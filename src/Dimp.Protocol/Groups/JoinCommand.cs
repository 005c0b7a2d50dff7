namespace Dimp.Protocol;

/// <summary>Asks to join a group.</summary>
[Command("join")]
public partial record JoinCommand : GroupCommand;
