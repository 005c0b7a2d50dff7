namespace Dimp.Protocol;

/// <summary>A command about a group: every command with a <c>group</c> and an undeclared name.</summary>
[Fallback(Having = "group"), Requires("sn", "command", "group")]
public partial record GroupCommand : HistoryCommand
{
    /// <summary>The members of the command; <c>null</c> when it names none.</summary>
    [Field("members", Single = "member")] public partial IReadOnlyList<Identifier>? Members { get; set; }

    /// <summary>Creates a command about a group.</summary>
    /// <param name="name">The name.</param>
    /// <param name="group">The group.</param>
    /// <param name="members">The members of the command.</param>
    [Factory]
    public static partial GroupCommand Create(string name, Identifier group, IReadOnlyList<Identifier>? members = null);

    /// <summary>Invites members.</summary>
    /// <param name="group">The group.</param>
    /// <param name="members">The members to invite.</param>
    public static InviteCommand Invite(Identifier group, IReadOnlyList<Identifier> members) => new() { Group = group, Members = members };

    /// <summary>Expels members. Peers of today reset the members instead.</summary>
    /// <param name="group">The group.</param>
    /// <param name="members">The members to expel.</param>
    public static ExpelCommand Expel(Identifier group, IReadOnlyList<Identifier> members) => new() { Group = group, Members = members };

    /// <summary>Asks to join.</summary>
    /// <param name="group">The group.</param>
    public static JoinCommand Join(Identifier group) => new() { Group = group };

    /// <summary>Leaves.</summary>
    /// <param name="group">The group.</param>
    public static QuitCommand Quit(Identifier group) => new() { Group = group };

    /// <summary>Sets the members.</summary>
    /// <param name="group">The group.</param>
    /// <param name="members">All members.</param>
    public static ResetCommand Reset(Identifier group, IReadOnlyList<Identifier> members) => new() { Group = group, Members = members };
}
