namespace Dimp.Protocol;

/// <summary>The names of the commands that this library declares, for callers that have no record.</summary>
public static class CommandNames
{
    /// <summary>The name of an <see cref="AnsCommand"/>.</summary>
    public const string Ans = "ans";

    /// <summary>The name of a <see cref="BlockCommand"/>.</summary>
    public const string Block = "block";

    /// <summary>The name of a <see cref="DocumentCommand"/>.</summary>
    public const string Documents = "documents";

    /// <summary>The name of an <see cref="ExpelCommand"/>.</summary>
    public const string Expel = "expel";

    /// <summary>The name of a <see cref="FireCommand"/>.</summary>
    public const string Fire = "fire";

    /// <summary>The name of a <see cref="HandshakeCommand"/>.</summary>
    public const string Handshake = "handshake";

    /// <summary>The name of a <see cref="HireCommand"/>.</summary>
    public const string Hire = "hire";

    /// <summary>The name of an <see cref="InviteCommand"/>.</summary>
    public const string Invite = "invite";

    /// <summary>The name of a <see cref="JoinCommand"/>.</summary>
    public const string Join = "join";

    /// <summary>The name of a <see cref="LoginCommand"/>.</summary>
    public const string Login = "login";

    /// <summary>The name of a <see cref="MetaCommand"/>.</summary>
    public const string Meta = "meta";

    /// <summary>The name of a <see cref="MuteCommand"/>.</summary>
    public const string Mute = "mute";

    /// <summary>The name of a <see cref="QuitCommand"/>.</summary>
    public const string Quit = "quit";

    /// <summary>The name of a <see cref="ReceiptCommand"/>.</summary>
    public const string Receipt = "receipt";

    /// <summary>The name of a <see cref="ReportCommand"/>.</summary>
    public const string Report = "report";

    /// <summary>The name of a <see cref="ResetCommand"/>.</summary>
    public const string Reset = "reset";

    /// <summary>The name of a <see cref="ResignCommand"/>.</summary>
    public const string Resign = "resign";
}
