namespace Dimp.Protocol;

/// <summary>Invites members into a group.</summary>
[Command("invite")]
public partial record InviteCommand : GroupCommand;
