namespace Dimp.Protocol;

/// <summary>A command about a group: every command with a <c>group</c> for whose name no record is declared.</summary>
[Fallback(Having = "group"), Requires("sn", "command", "group")]
public partial record GroupCommand : HistoryCommand
{
    /// <summary>The members whom the command is about; <c>null</c> when it names none.</summary>
    [Field("members", Single = "member")] public partial IReadOnlyList<Identifier>? Members { get; set; }

    /// <summary>Creates a command about a group.</summary>
    /// <param name="name">The name.</param>
    /// <param name="group">The group.</param>
    /// <param name="members">The members whom it is about.</param>
    [Factory]
    public static partial GroupCommand Create(string name, Identifier group, IReadOnlyList<Identifier>? members = null);
}
