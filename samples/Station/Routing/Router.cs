using System.Diagnostics;
using Station.Mailboxes;
using Station.Monitoring;
using Station.Protocol;

namespace Station.Routing;

/// <summary>Passes messages on by their envelopes. Nobody here looks into them.</summary>
internal sealed class Router(IMessageVerifier verifier, IMailboxes mailboxes, IStationBus bus, StationMetrics metrics)
{
    /// <summary>Decides whether a message is passed on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="user">Who logged in on the connection.</param>
    /// <param name="stop">Ends with the connection.</param>
    /// <returns>Why it is not; <c>null</c> when it is.</returns>
    public async ValueTask<Refusal?> CheckAsync(Request.Relay message, string user, CancellationToken stop)
    {
        if (message.Problem is { } problem)
        {
            return new(RefusalReason.Identifier, problem);
        }
        if (message.Receiver.ToString().Length > Accounts.MaxLength)
        {
            return new(RefusalReason.Identifier, $"The receiver is longer than {Accounts.MaxLength} characters.");
        }
        if (message.Sender is { } sender && sender.Account() != user)
        {
            return new(RefusalReason.Sender, $"Who logged in as {user} cannot send as {sender}.");
        }
        return await verifier.VerifyAsync(message, stop) ? null : new(RefusalReason.Signature, "The signature was not accepted.");
    }

    /// <summary>Passes a message on that was checked. Messages keep the order of the calls, also when the caller does not wait.</summary>
    /// <returns>Why it was not passed on; <c>null</c> when it was.</returns>
    public async Task<Refusal?> PassOnAsync(Request.Relay message, string user, CancellationToken stop)
    {
        using Activity? activity = metrics.Traces.StartActivity("relay");
        activity?.SetTag("bytes", message.Length);
        if (message.Receiver.IsBroadcast)
        {
            await bus.BroadcastAsync(user, message.Utf8Json, stop);
            return null;
        }
        string receiver = message.Receiver.Account();
        AddResult result = await mailboxes.AddAsync(receiver, MessageId.Of(user, receiver, message.Signature), message.Utf8Json);
        activity?.SetTag("result", result);
        return result switch
        {
            AddResult.Kept => null,
            AddResult.Full => new(RefusalReason.Full, "Too many messages wait for the receiver."),
            _ => new(RefusalReason.Unavailable, "The message could not be kept. Send it again."),
        };
    }
}
