namespace Station;

/// <summary>
/// Writes what is in a user's mailbox to the user's connection. A message is removed from the mailbox when the client
/// confirms it, or when the connection has lasted for a while after it was written. By then a client that has vanished is
/// noticed: it does not answer the pings of its WebSocket. Until then, every new connection gets the message again.
/// </summary>
internal sealed class Delivery(string user, Connection connection, SessionServices services)
{
    /// <summary>How often a WebSocket is pinged, and how long the answer may take.</summary>
    public static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(5), PingTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenRemovals = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Queue<(long Number, string? Id, long Time)> _unconfirmed = new();
    private readonly Dictionary<string, long> _numbers = [];
    private long _taken;

    public async Task RunAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task removing = RemoveAsync(end.Token);
        try
        {
            await foreach (WaitingMessage message in services.Mailboxes.ReadAsync(user, end.Token))
            {
                lock (_lock)
                {
                    _unconfirmed.Enqueue((message.Number, message.Id, Environment.TickCount64));
                    _numbers[message.Id ?? ""] = message.Number;
                }
                await connection.WriteAsync(message.Utf8Json);
                services.Metrics.Delivered(DateTimeOffset.UtcNow - message.AddedAt);
            }
        }
        finally
        {
            await end.CancelAsync();
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
                Take(upTo: number, before: long.MaxValue);
            }
        }
    }

    private void Take(long upTo, long before)
    {
        while (_unconfirmed.TryPeek(out (long Number, string? Id, long Time) message) && message.Number <= upTo && message.Time < before)
        {
            _unconfirmed.Dequeue();
            _numbers.Remove(message.Id ?? "");
            _taken = message.Number;
        }
    }

    /// <summary>Removes what was taken from the mailbox, now and then and at the end.</summary>
    private async Task RemoveAsync(CancellationToken stop)
    {
        long certain = (long)(services.Options.WriteTimeout + PingInterval + PingTimeout).TotalMilliseconds, removed = 0;
        do
        {
            await Task.Delay(BetweenRemovals, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            long taken;
            lock (_lock)
            {
                Take(upTo: long.MaxValue, before: Environment.TickCount64 - certain);
                taken = _taken;
            }
            try
            {
                if (taken > removed)
                {
                    await services.Mailboxes.RemoveAsync(user, taken);
                    removed = taken;
                }
            }
            catch (IOException)
            {
                // It is tried again, or the messages are written again.
            }
        }
        while (!stop.IsCancellationRequested);
    }
}
