using NATS.Client.Core;

namespace Station;

/// <summary>Passes a message to everybody who is connected, except its sender. Nobody keeps it.</summary>
internal interface IBroadcast
{
    /// <returns>Whether it was passed on.</returns>
    ValueTask<bool> SendAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop);
}

/// <summary>To the clients of this station.</summary>
internal sealed class LocalBroadcast(Sessions sessions) : IBroadcast
{
    public ValueTask<bool> SendAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop)
    {
        sessions.Offer(sender, utf8Json);
        return ValueTask.FromResult(true);
    }
}

/// <summary>To the clients of all stations. A station hears what it says itself, too.</summary>
internal sealed class NatsBroadcast(NatsConnection connection, Sessions sessions) : BackgroundService, IBroadcast
{
    private const string Subject = "dimp.broadcast";
    private const string Sender = "Sender";

    public async ValueTask<bool> SendAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop)
    {
        try
        {
            await connection.PublishAsync(Subject, utf8Json, headers: new NatsHeaders { [Sender] = Uri.EscapeDataString(sender) }, cancellationToken: stop);
            return true;
        }
        catch (NatsException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (NatsMsg<byte[]> message in connection.SubscribeAsync<byte[]>(Subject, cancellationToken: stoppingToken))
        {
            if (message is { Data: { } utf8Json, Headers: { } headers })
            {
                sessions.Offer(Uri.UnescapeDataString(headers[Sender].ToString()), utf8Json);
            }
        }
    }
}
