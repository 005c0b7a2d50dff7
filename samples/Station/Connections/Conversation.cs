using System.Diagnostics;
using System.Security.Cryptography;
using Station.Mailboxes;
using Station.Protocol;
using Station.Routing;

namespace Station.Connections;

/// <summary>What the station says to one client: a handshake in four steps, then a login, then messages.</summary>
internal sealed class Conversation(Session session, SessionServices services)
{
    private static readonly Task<ReadOnlyMemory<byte>> Nothing = Task.FromResult(ReadOnlyMemory<byte>.Empty);

    private readonly IProtocol _protocol = services.Protocol;
    private string? _key;
    private bool _isAdmitted;
    private string? _user;

    /// <summary>Carries out a request.</summary>
    /// <returns>Completes when the next request may be carried out; its task is the answer, which may be empty.</returns>
    public async ValueTask<Task<ReadOnlyMemory<byte>>> AnswerAsync(Request request) => request switch
    {
        Request.Invalid invalid => Done(Refuse(new(RefusalReason.Invalid, $"That is not a message: {invalid.Error}"))),
        Request.Handshake { State: HandshakeState.Restart } offer when offer.Session == _key => Done(Admit()),
        Request.Handshake => Done(AskAgain()),
        _ when !_isAdmitted => Done(AskAgain()),
        Request.Login login => Done(await LogInAsync(login)),
        Request.Unsupported { Command: var command } => Done(Refuse(new(
            RefusalReason.Unsupported, $"The station does not know the command \"{command}\". One for somebody else needs a receiver."))),
        _ when _user is null => Done(Refuse(new(RefusalReason.Login, "Say who you are first, by the command \"login\"."), request)),
        Request.Confirmation confirmation => Confirm(confirmation, _user),
        Request.Relay message when await services.Router.CheckAsync(message, _user, session.End) is { } refusal => Done(Refuse(refusal, message)),
        Request.Relay message => PassOnAsync(message, _user),
        _ => throw new UnreachableException(),
    };

    public ReadOnlyMemory<byte> Refuse(Refusal refusal, Request? about = null)
    {
        services.Metrics.Refused(refusal.Reason);
        return _protocol.Refusal(refusal.Reason, refusal.Text, about);
    }

    /// <summary>The client has gone.</summary>
    public void Leave()
    {
        if (_user is not null)
        {
            services.Sessions.Leave(_user, session);
        }
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

    private async ValueTask<ReadOnlyMemory<byte>> LogInAsync(Request.Login login)
    {
        if (login.User is not { IsBroadcast: false } identifier || identifier.ToString().Length > Accounts.MaxLength)
        {
            return Refuse(new(RefusalReason.Identifier, "The key \"did\" of a login is the identifier of a user, such as name@address."));
        }
        string user = identifier.Account();
        if (_user is not null && _user != user)
        {
            return Refuse(new(RefusalReason.Sender, $"This connection belongs to {_user}."));
        }
        if (_user is null)
        {
            _user = user;
            services.Sessions.Enter(user, session);
            await services.Bus.AnnounceAsync(user, session.End);
            session.Deliver(user);
        }
        return _protocol.Receipt($"Logged in as {user}.", login);
    }

    private Task<ReadOnlyMemory<byte>> Confirm(Request.Confirmation confirmation, string user)
    {
        if (MessageId.Of(confirmation.Sender?.Account() ?? "", user, confirmation.Signature) is { } id)
        {
            session.Confirm(id);
        }
        return Nothing;
    }

    private async Task<ReadOnlyMemory<byte>> PassOnAsync(Request.Relay message, string user) =>
        await services.Router.PassOnAsync(message, user, session.End) is { } refusal
            ? Refuse(refusal, message)
            : _protocol.Receipt(message.Receiver.IsBroadcast ? "Passed to everybody who is connected." : "Kept for the receiver.", message);

    private static Task<ReadOnlyMemory<byte>> Done(ReadOnlyMemory<byte> answer) => Task.FromResult(answer);
}
