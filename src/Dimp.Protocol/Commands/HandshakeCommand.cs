namespace Dimp.Protocol;

/// <summary>The handshake of a client and a station, each step of which is one such command.</summary>
[Command("handshake")]
public partial record HandshakeCommand : Command
{
    private const string Hello = "Hello world!";
    private const string WhoAreYou = "DIM?";
    private const string Welcome = "DIM!";

    /// <summary>What is said: <c>Hello world!</c>, <c>DIM?</c> or <c>DIM!</c>. Old clients read it under <c>message</c>.</summary>
    [Field("title", Mirrors = ["message"])] public partial string Title { get; set; }

    /// <summary>The session key; <c>null</c> in the first step.</summary>
    [Field("session")] public partial string? Session { get; set; }

    /// <summary>Which of the four steps it is. An empty session is no session, and an unknown title is a client's.</summary>
    public HandshakeState State => Title switch
    {
        Welcome => HandshakeState.Success,
        WhoAreYou => HandshakeState.Again,
        _ => string.IsNullOrEmpty(Session) ? HandshakeState.Start : HandshakeState.Restart,
    };

    /// <summary>A client's offer; its first step without a session, its second with the key that the station gave it.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Offer(string? session = null);

    /// <summary>A station's request to offer again, with the new session key.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), WhoAreYou)]
    public static partial HandshakeCommand Ask(string? session = null);

    /// <summary>A station's word that the client is in.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Welcome)]
    public static partial HandshakeCommand Accepted(string? session = null);

    /// <summary>The first step; the reference's name of <see cref="Offer"/> without a session.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Start(string? session = null);

    /// <summary>The second step; the reference's name of <see cref="Ask"/>.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), WhoAreYou)]
    public static partial HandshakeCommand Again(string? session = null);

    /// <summary>The third step; the reference's name of <see cref="Offer"/> with a session.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Hello)]
    public static partial HandshakeCommand Restart(string? session = null);

    /// <summary>The last step; the reference's name of <see cref="Accepted"/>.</summary>
    /// <param name="session">The session key.</param>
    [Factory, Preset(nameof(Title), Welcome)]
    public static partial HandshakeCommand Success(string? session = null);
}
