namespace Dimp.Protocol;

/// <summary>Sets the members of a group.</summary>
[Command(CommandNames.Reset)]
public partial record ResetCommand : GroupCommand;
