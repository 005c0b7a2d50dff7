namespace Dimp.Protocol;

/// <summary>Expels members from a group. Peers of today reset the members instead.</summary>
[Command("expel")]
public partial record ExpelCommand : GroupCommand;
