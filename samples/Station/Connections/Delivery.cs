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

    private readonly Lock _lock = new();
    private readonly Queue<(long Number, MessageId? Id, long Time)> _unconfirmed = new();
    private readonly Dictionary<MessageId, long> _numbers = [];

    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(PingInterval);
        Task removing = RemoveOldAsync(timer);
        try
        {
            await foreach (WaitingMessage message in services.Mailboxes.ReadAsync(user, stop))
            {
                Remember(message);
                await connection.WriteAsync(message.Utf8Json);
                services.Metrics.Delivered(DateTimeOffset.UtcNow - message.AddedAt);
            }
        }
        finally
        {
            timer.Dispose();
            await removing;
        }
    }

    /// <summary>The client has a message, and so everything that was written before it.</summary>
    public void Confirm(MessageId id)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(id, out long number))
            {
                Remove(upTo: number, before: long.MaxValue);
            }
        }
    }

    private async Task RemoveOldAsync(PeriodicTimer timer)
    {
        long certain = (long)(services.Options.WriteTimeout + PingInterval + PingTimeout).TotalMilliseconds;
        while (await timer.WaitForNextTickAsync())
        {
            lock (_lock)
            {
                Remove(upTo: long.MaxValue, before: Environment.TickCount64 - certain);
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

    private void Remove(long upTo, long before)
    {
        long last = 0;
        while (_unconfirmed.TryPeek(out (long Number, MessageId? Id, long Time) message) && message.Number <= upTo && message.Time < before)
        {
            _unconfirmed.Dequeue();
            _numbers.Remove(message.Id.GetValueOrDefault());
            last = message.Number;
        }
        if (last > 0)
        {
            services.Mailboxes.Remove(user, last);
        }
    }
}
