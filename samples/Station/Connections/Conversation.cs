using System.Security.Cryptography;

namespace Station;

/// <summary>What the station says to one client: a handshake in four steps, then a login, then messages.</summary>
internal sealed class Conversation(Connection connection, SessionServices services)
{
    private readonly IProtocol _protocol = services.Protocol;
    private string? _key;
    private bool _isAdmitted;

    /// <summary>How messages get to the user; <c>null</c> before the login.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>Carries out a request.</summary>
    /// <returns>Completes when the next request may be carried out. Its result is <c>null</c> when there is no answer.</returns>
    public async ValueTask<Answer?> AnswerAsync(Request request, CancellationToken stop) => request switch
    {
        Request.Invalid { Error: var error } => Refuse(RefusalReason.Invalid, $"That is not a message: {error}", request),
        Request.Handshake handshake => ShakeHands(handshake),
        _ when !_isAdmitted => ShakeHands(null),
        Request.Login login => LogIn(login),
        Request.Unsupported { Command: var command } => Refuse(
            RefusalReason.Unsupported, $"The station does not know the command \"{command}\". One for somebody else needs a receiver.", request),
        _ when Delivery is null => Refuse(RefusalReason.Login, "Say who you are first, by the command \"login\".", request),
        Request.Confirmation confirmation => Confirm(confirmation),
        Request.Relay message => new Answer(default, message, await services.Router.PassOnAsync(message, Delivery.User, stop)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What the client is told once its message was passed on, or was not.</summary>
    public ReadOnlyMemory<byte> Answer(Request.Relay message, Refusal? refusal) => refusal is not null
        ? Refuse(refusal, message)
        : _protocol.Receipt(message.Receiver.IsBroadcast ? "Passed to everybody who is connected." : "Kept for the receiver.", message);

    public ReadOnlyMemory<byte> Refuse(RefusalReason reason, string text, Request about) => Refuse(new Refusal(reason, text), about);

    private ReadOnlyMemory<byte> Refuse(Refusal refusal, Request about)
    {
        services.Metrics.Refused(refusal.Reason);
        return _protocol.Refusal(refusal, about);
    }

    /// <summary>Admits who offers the key of this connection, and asks everybody else for it.</summary>
    private ReadOnlyMemory<byte> ShakeHands(Request.Handshake? handshake)
    {
        _isAdmitted = handshake is { State: HandshakeState.Restart } && handshake.Session == _key;
        _key = _isAdmitted ? _key : RandomNumberGenerator.GetHexString(32, lowercase: true);
        return _isAdmitted ? _protocol.Success(_key!) : _protocol.Again(_key!);
    }

    private ReadOnlyMemory<byte> LogIn(Request.Login login)
    {
        if (login.User is not { IsBroadcast: false } identifier || Account.IsTooLong(identifier))
        {
            return Refuse(RefusalReason.Identifier, "The key \"did\" of a login is the identifier of a user, such as name@address.", login);
        }
        string user = Account.Of(identifier);
        Delivery ??= new Delivery(user, connection, services);
        return Delivery.User == user
            ? _protocol.Receipt($"Logged in as {user}.", login)
            : Refuse(RefusalReason.Sender, $"This connection belongs to {Delivery.User}.", login);
    }

    private Answer? Confirm(Request.Confirmation confirmation)
    {
        Delivery!.Confirm(confirmation);
        return null;
    }
}

/// <summary>An answer: bytes, or a message and why it was not passed on, which is known later.</summary>
internal readonly record struct Answer(ReadOnlyMemory<byte> Utf8Json, Request.Relay? Message = null, Task<Refusal?>? PassingOn = null)
{
    public static implicit operator Answer(ReadOnlyMemory<byte> utf8Json) => new(utf8Json);
}
