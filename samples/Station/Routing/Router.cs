namespace Station;

/// <summary>Passes messages on by their envelopes. Nobody here looks into them.</summary>
internal sealed class Router(IMessageVerifier verifier, IMailboxes mailboxes, Broadcast broadcast)
{
    /// <summary>Passes on a message of a user.</summary>
    /// <returns>Completes when the next message may be passed on. Its result is why it was not; <c>null</c> when it was.</returns>
    public async ValueTask<Task<Refusal?>> PassOnAsync(Request.Relay message, string user, CancellationToken stop)
    {
        using Activity? activity = StationMetrics.Traces.StartActivity("pass on");
        if (await CheckAsync(message, user, stop) is { } refusal)
        {
            return Task.FromResult<Refusal?>(refusal);
        }
        if (message.Receiver.IsBroadcast)
        {
            return Task.FromResult(await broadcast.SendAsync(user, message.Utf8Json, stop) ? null : Refusal.Unavailable);
        }
        return await mailboxes.AddAsync(Account.Of(message.Receiver), user, message.Signature, message.Utf8Json);
    }

    private async ValueTask<Refusal?> CheckAsync(Request.Relay message, string user, CancellationToken stop) =>
        message.Problem is { } problem ? new(RefusalReason.Identifier, problem)
        : Account.IsTooLong(message.Receiver) ? new(RefusalReason.Identifier, "The receiver's identifier is too long.")
        : message.Sender is { } sender && Account.Of(sender) != user ? new(RefusalReason.Sender, $"Who logged in as {user} cannot send as {sender}.")
        : !await verifier.VerifyAsync(message, stop) ? new(RefusalReason.Signature, "The signature was not accepted.")
        : null;
}
