using Station.Mailboxes;
using Station.Monitoring;

namespace Station.Connections;

/// <summary>
/// Writes what is in a user's mailbox to the user's connection. A message is removed from the mailbox when the client
/// confirms it, or when the connection has lasted for a while after it was written. By then a client that has vanished is
/// noticed: it does not answer the pings of its WebSocket. Until then the message is written again on the next connection.
/// </summary>
internal sealed class Delivery(IMailboxes mailboxes, string user, Outgoing outgoing, TimeSpan writeTimeout, StationMetrics metrics)
{
    /// <summary>How often a WebSocket is pinged, and how long the answer may take.</summary>
    public static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(5), PingTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenRemovals = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _unconfirmedTime = writeTimeout + PingInterval + PingTimeout;
    private readonly Lock _lock = new();
    private readonly Queue<(long Number, string? Id, long Since)> _unconfirmed = new();
    private readonly Dictionary<string, long> _numbers = [];
    private long _taken;

    /// <summary>Writes until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task removing = RemoveAsync(over.Token);
        try
        {
            await foreach (WaitingMessage message in mailboxes.ReadAsync(user, over.Token))
            {
                Remember(message);
                await outgoing.WriteAsync(message.Utf8Json);
                metrics.Delivered(DateTimeOffset.UtcNow - message.AddedAt);
            }
        }
        finally
        {
            await over.CancelAsync();
            await removing;
        }
    }

    /// <summary>The client has a message, and so everything that was written before it.</summary>
    public void Confirm(string id)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(id, out long number))
            {
                TakeWhile(message => message.Number <= number);
            }
        }
    }

    private void Remember(WaitingMessage message)
    {
        lock (_lock)
        {
            _unconfirmed.Enqueue((message.Number, message.Id, Environment.TickCount64));
            if (message.Id is { } id)
            {
                _numbers[id] = message.Number;
            }
        }
    }

    private void TakeWhile(Func<(long Number, string? Id, long Since), bool> isTaken)
    {
        while (_unconfirmed.TryPeek(out (long Number, string? Id, long Since) message) && isTaken(message))
        {
            _unconfirmed.Dequeue();
            _taken = message.Number;
            if (message.Id is { } id)
            {
                _numbers.Remove(id);
            }
        }
    }

    /// <summary>Removes from the mailbox what was taken, now and then and at the end.</summary>
    private async Task RemoveAsync(CancellationToken stop)
    {
        for (long removed = 0; ; await Task.Delay(BetweenRemovals, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing))
        {
            bool isLast = stop.IsCancellationRequested;
            long taken;
            lock (_lock)
            {
                long oldest = Environment.TickCount64 - (long)_unconfirmedTime.TotalMilliseconds;
                TakeWhile(message => message.Since < oldest);
                taken = _taken;
            }
            if (taken > removed && await TryRemoveAsync(taken))
            {
                removed = taken;
            }
            if (isLast)
            {
                return;
            }
        }
    }

    /// <returns>Whether it was removed. If not, it is tried again later, or delivered again.</returns>
    private async Task<bool> TryRemoveAsync(long upTo)
    {
        try
        {
            await mailboxes.RemoveAsync(user, upTo);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
