using System.Diagnostics;

namespace Station;

/// <summary>Passes messages on by their envelopes. Nobody here looks into them.</summary>
internal sealed class Router(IMessageVerifier verifier, IMailboxes mailboxes, IBroadcast broadcast, StationMetrics metrics)
{
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
            return Task.FromResult(await broadcast.SendAsync(user, message.Utf8Json, stop) ? null : Refusal.Unavailable);
        }
        string receiver = Account.Of(message.Receiver);
        Activity? activity = metrics.Traces.StartActivity("keep");
        Task<Refusal?> keeping = await mailboxes.AddAsync(receiver, MessageId.Of(user, receiver, message.Signature), message.Utf8Json);
        return activity is null ? keeping : EndWithAsync(keeping, activity);
    }

    private static async Task<Refusal?> EndWithAsync(Task<Refusal?> keeping, Activity activity)
    {
        using (activity)
        {
            return await keeping;
        }
    }
}
