namespace Dimp.Protocol;

/// <summary>Leaves a group.</summary>
[Command("quit")]
public partial record QuitCommand : GroupCommand;
