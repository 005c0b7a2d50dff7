namespace Dimp.Protocol;

/// <summary>Leaves a group.</summary>
[Command(CommandNames.Quit)]
public partial record QuitCommand : GroupCommand;
