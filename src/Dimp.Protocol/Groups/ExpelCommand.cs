namespace Dimp.Protocol;

/// <summary>Expels members from a group. Peers of today reset the members instead.</summary>
[Command(CommandNames.Expel)]
public partial record ExpelCommand : GroupCommand;
