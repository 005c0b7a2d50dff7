namespace Station;

/// <summary>Why a request is not carried out: for programs, and for people.</summary>
internal sealed record Refusal(RefusalReason Reason, string Text)
{
    public static readonly Refusal Full = new(RefusalReason.Full, "Too many messages wait for the receiver.");

    /// <remarks>Nobody knows whether it was kept. It may be sent again with the same signature.</remarks>
    public static readonly Refusal Unavailable = new(RefusalReason.Unavailable, "The message could not be passed on. Send it again.");
}

internal enum RefusalReason
{
    Invalid,        // not a message, or one that is too long
    Login,          // the client has not said who it is
    Identifier,     // one is missing or malformed
    Sender,         // it is not who logged in on the connection
    Signature,
    Rate,           // the client sends too much in a second
    Full,           // too many messages wait for the receiver
    Unavailable,    // the message could not be kept, and may be sent again
    Connections,    // too many clients are connected
    Unsupported,    // the station does not know the command
}

/// <summary>A refusal as a message. DIMP has no such command, so this one is the sample's own.</summary>
[Command("refusal")]
internal partial record RefusalCommand : Command
{
    [Field("reason", As = WireKind.String)] public partial RefusalReason Reason { get; set; }

    [Field("text")] public partial string Text { get; set; }

    /// <summary>The envelope of the message that was refused.</summary>
    [Field("origin")] public partial Origin? Origin { get; set; }

    [Factory]
    public static partial RefusalCommand Create(RefusalReason reason, string text, Origin? origin);
}
