using System.Diagnostics;

namespace Station;

/// <summary>Passes messages on by their envelopes. Nobody here looks into them.</summary>
internal sealed class Router(IMessageVerifier verifier, IMailboxes mailboxes, IBroadcast broadcast, StationMetrics metrics)
{
    private static readonly Refusal Unavailable = new(RefusalReason.Unavailable, "The message could not be passed on. Send it again.");

    /// <returns>Why a message of a user is not passed on; <c>null</c> when it is.</returns>
    public async ValueTask<Refusal?> CheckAsync(Request.Relay message, string user, CancellationToken stop) =>
        message.Problem is { } problem ? new(RefusalReason.Identifier, problem)
        : Account.IsTooLong(message.Receiver) ? new(RefusalReason.Identifier, "The receiver's identifier is too long.")
        : message.Sender is { } sender && Account.Of(sender) != user ? new(RefusalReason.Sender, $"Who logged in as {user} cannot send as {sender}.")
        : !await verifier.VerifyAsync(message, stop) ? new(RefusalReason.Signature, "The signature was not accepted.")
        : null;

    /// <summary>Passes on a message that was checked.</summary>
    /// <returns>Completes when the next message may be passed on. Its result is why it was not; <c>null</c> when it was.</returns>
    public async ValueTask<Task<Refusal?>> PassOnAsync(Request.Relay message, string user, CancellationToken stop)
    {
        if (message.Receiver.IsBroadcast)
        {
            return Task.FromResult(await broadcast.SendAsync(user, message.Utf8Json, stop) ? null : Unavailable);
        }
        string receiver = Account.Of(message.Receiver);
        return KeptAsync(await mailboxes.AddAsync(receiver, Account.MessageId(user, receiver, message.Signature), message.Utf8Json), message.Length);
    }

    private async Task<Refusal?> KeptAsync(Task<AddResult> adding, int bytes)
    {
        using Activity? activity = metrics.Traces.StartActivity("keep")?.SetTag("bytes", bytes);
        return await adding switch
        {
            AddResult.Kept => null,
            AddResult.Full => new(RefusalReason.Full, "Too many messages wait for the receiver."),
            _ => Unavailable,
        };
    }
}
