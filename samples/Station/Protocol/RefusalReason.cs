namespace Station.Protocol;

/// <summary>Why a request was not carried out.</summary>
internal enum RefusalReason
{
    /// <summary>It is not a JSON object, or too long.</summary>
    Invalid,

    /// <summary>The client has not said who it is.</summary>
    Login,

    /// <summary>An identifier is missing or malformed.</summary>
    Identifier,

    /// <summary>The sender is not who logged in on the connection.</summary>
    Sender,

    /// <summary>The signature was not accepted.</summary>
    Signature,

    /// <summary>The client sends more in a second than it may.</summary>
    Rate,

    /// <summary>Too many messages wait for the receiver.</summary>
    Full,

    /// <summary>The message could not be stored now. It may be sent again.</summary>
    Unavailable,

    /// <summary>Too many clients are connected.</summary>
    Connections,

    /// <summary>The same user has logged in on another connection.</summary>
    Elsewhere,

    /// <summary>The station does not know the command.</summary>
    Unsupported,
}
