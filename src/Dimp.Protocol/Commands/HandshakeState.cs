namespace Dimp.Protocol;

/// <summary>The four steps by which a client and a station recognise each other.</summary>
public enum HandshakeState
{
    /// <summary>Client to station, without a session: let me in.</summary>
    Start,

    /// <summary>Station to client, with a new session key: ask again with this key.</summary>
    Again,

    /// <summary>Client to station, with the session key: let me in.</summary>
    Restart,

    /// <summary>Station to client: you are in.</summary>
    Success,
}
