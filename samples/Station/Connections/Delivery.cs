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

    /// <summary>After this time, a connection that still lasts has passed on what was written to it.</summary>
    private readonly TimeSpan _certainty = services.Options.WriteTimeout + PingInterval + PingTimeout;

    private readonly Lock _lock = new();
    private readonly Queue<Written> _unconfirmed = new();

    public string User => user;

    public async ValueTask WriteAsync(WaitingMessage message, CancellationToken stop)
    {
        DateTimeOffset now = services.Time.GetUtcNow();
        RemoveLasting(now);
        lock (_lock)
        {
            _unconfirmed.Enqueue(new Written(message.Number, message.Sender, message.Signature, now));
        }
        await connection.WriteAsync(message.Utf8Json, stop);
        services.Metrics.Delivered(now - message.AddedAt);
    }

    /// <summary>The client has a message, and so everything that was written before it.</summary>
    public void Confirm(Request.Confirmation confirmation)
    {
        string? sender = confirmation.Sender is { } identifier ? Account.Of(identifier) : null;
        lock (_lock)
        {
            foreach (Written written in _unconfirmed)
            {
                if (written.Signature is { } signature && signature == confirmation.Signature && written.Sender == sender)
                {
                    Remove(upTo: written.Number, before: DateTimeOffset.MaxValue);
                    return;
                }
            }
        }
    }

    /// <summary>Removes what the connection has passed on by a time.</summary>
    public void RemoveLasting(DateTimeOffset now) => Remove(upTo: long.MaxValue, before: now - _certainty);

    private void Remove(long upTo, DateTimeOffset before)
    {
        lock (_lock)
        {
            long last = 0;
            while (_unconfirmed.TryPeek(out Written written) && written.Number <= upTo && written.At < before)
            {
                last = _unconfirmed.Dequeue().Number;
            }
            if (last > 0)
            {
                services.Mailboxes.Remove(user, last);
            }
        }
    }

    private readonly record struct Written(long Number, string Sender, string? Signature, DateTimeOffset At);
}
