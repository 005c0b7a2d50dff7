namespace Dimp.Protocol;

/// <summary>Invites members into a group.</summary>
[Command(CommandNames.Invite)]
public partial record InviteCommand : GroupCommand;
