using System.Diagnostics;
using System.Security.Cryptography;

namespace Station;

/// <summary>What the station says to one client: a handshake in four steps, then a login, then messages.</summary>
internal sealed class Conversation(Session session, SessionServices services)
{
    private static readonly Task<ReadOnlyMemory<byte>> Nothing = Task.FromResult(ReadOnlyMemory<byte>.Empty);

    private readonly IProtocol _protocol = services.Protocol;
    private string? _key;
    private bool _isAdmitted;
    private string? _user;

    /// <summary>Carries out a request.</summary>
    /// <returns>Completes when the next request may be carried out. Its result completes when the answer is known, which may be empty.</returns>
    public async ValueTask<Task<ReadOnlyMemory<byte>>> AnswerAsync(Request request) => request switch
    {
        Request.Invalid { Error: var error } => Now(Refuse(RefusalReason.Invalid, $"That is not a message: {error}", request)),
        Request.Handshake { State: HandshakeState.Restart } offer when offer.Session == _key => Now(Admit()),
        Request.Handshake => Now(AskAgain()),
        _ when !_isAdmitted => Now(AskAgain()),
        Request.Login login => Now(LogIn(login)),
        Request.Unsupported { Command: var command } => Now(Refuse(
            RefusalReason.Unsupported, $"The station does not know the command \"{command}\". One for somebody else needs a receiver.", request)),
        _ when _user is null => Now(Refuse(RefusalReason.Login, "Say who you are first, by the command \"login\".", request)),
        Request.Confirmation confirmation => Confirm(confirmation, _user),
        Request.Relay message when await services.Router.CheckAsync(message, _user, session.End) is { } refusal => Now(Refuse(refusal, message)),
        Request.Relay message => AnswerAsync(message, await services.Router.PassOnAsync(message, _user, session.End)),
        _ => throw new UnreachableException(),
    };

    public ReadOnlyMemory<byte> Refuse(RefusalReason reason, string text, Request about) => Refuse(new Refusal(reason, text), about);

    private ReadOnlyMemory<byte> Refuse(Refusal refusal, Request about)
    {
        services.Metrics.Refused(refusal.Reason);
        return _protocol.Refusal(refusal, about);
    }

    private ReadOnlyMemory<byte> AskAgain()
    {
        _isAdmitted = false;
        _key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return _protocol.Again(_key);
    }

    private ReadOnlyMemory<byte> Admit()
    {
        _isAdmitted = true;
        return _protocol.Success(_key!);
    }

    private ReadOnlyMemory<byte> LogIn(Request.Login login)
    {
        if (login.User is not { IsBroadcast: false } identifier || Account.IsTooLong(identifier))
        {
            return Refuse(RefusalReason.Identifier, "The key \"did\" of a login is the identifier of a user, such as name@address.", login);
        }
        string user = Account.Of(identifier);
        if (_user is null)
        {
            _user = user;
            session.Deliver(user);
        }
        return _user == user
            ? _protocol.Receipt($"Logged in as {user}.", login)
            : Refuse(RefusalReason.Sender, $"This connection belongs to {_user}.", login);
    }

    private Task<ReadOnlyMemory<byte>> Confirm(Request.Confirmation confirmation, string user)
    {
        if (confirmation.Sender is { } sender && Account.MessageId(Account.Of(sender), user, confirmation.Signature) is { } id)
        {
            session.Confirm(id);
        }
        return Nothing;
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(Request.Relay message, Task<Refusal?> passing) =>
        await passing is { } refusal ? Refuse(refusal, message)
            : _protocol.Receipt(message.Receiver.IsBroadcast ? "Passed to everybody who is connected." : "Kept for the receiver.", message);

    private static Task<ReadOnlyMemory<byte>> Now(ReadOnlyMemory<byte> answer) => Task.FromResult(answer);
}
