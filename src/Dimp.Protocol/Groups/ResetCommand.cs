namespace Dimp.Protocol;

/// <summary>Sets the members of a group.</summary>
[Command("reset")]
public partial record ResetCommand : GroupCommand;
