namespace Dimp.Protocol;

/// <summary>One step of the handshake between a client and a station.</summary>
[Command(CommandNames.Handshake)]
public partial record HandshakeCommand : Command
{
    private const string Hello = "Hello world!";
    private const string WhoAreYou = "DIM?";
    private const string Welcome = "DIM!";

    /// <summary>The title: <c>Hello world!</c>, <c>DIM?</c> or <c>DIM!</c>. Old clients read it under <c>message</c>.</summary>
    [Field("title", Mirrors = ["message"], Required = true)] public partial string Title { get; set; }

    /// <summary>The session key; <c>null</c> in the first step. A station must give it when it asks again.</summary>
    [Field("session")] public partial string? Session { get; set; }

    /// <summary>Which of the four steps it is; see <see cref="StateOf"/>.</summary>
    public HandshakeState State
    {
        get
        {
            // The titles of a station decide alone, so the session need not be decoded.
            string title = Title;
            return StateOf(title, title is Welcome or WhoAreYou ? null : Session);
        }
    }

    /// <summary>
    /// Which of the four steps a title and a session key mean. An empty session counts as no session, and an unknown title
    /// counts as one of a client.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="session">The session key.</param>
    public static HandshakeState StateOf(string? title, string? session) => title switch
    {
        Welcome => HandshakeState.Success,
        WhoAreYou => HandshakeState.Again,
        _ => string.IsNullOrEmpty(session) ? HandshakeState.Start : HandshakeState.Restart,
    };

    /// <summary>A client's offer; its first step without a session, its second with the key that the station gave it.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Offer(string? session = null);

    /// <summary>A station's request to offer again, with the new session key.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), WhoAreYou)]
    public static partial HandshakeCommand Ask(string session);

    /// <summary>A station's confirmation that the client is logged in.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Welcome)]
    public static partial HandshakeCommand Accepted(string? session = null);

    /// <summary>The first step; the reference's name of <see cref="Offer"/> without a session.</summary>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Start();

    /// <summary>The second step; the reference's name of <see cref="Ask"/>.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), WhoAreYou)]
    public static partial HandshakeCommand Again(string session);

    /// <summary>The third step; the reference's name of <see cref="Offer"/> with a session.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Restart(string session);

    /// <summary>The last step; the reference's name of <see cref="Accepted"/>.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Welcome)]
    public static partial HandshakeCommand Success(string? session = null);

    /// <inheritdoc/>
    protected override void OnValidated(WireValidation validation)
    {
        base.OnValidated(validation);
        // A session that cannot be read is already reported.
        if (State == HandshakeState.Again && (Session is "" || Map["session"].IsNullOrUndefined))
        {
            validation.Report("session", $"The key \"session\" is required where the title is \"{WhoAreYou}\", and missing or empty.");
        }
    }
}
