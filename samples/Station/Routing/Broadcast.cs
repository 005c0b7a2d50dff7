using System.Collections.Concurrent;

namespace Station;

/// <summary>Passes a message to everybody who is connected to any of the stations, except its sender. Nobody keeps it.</summary>
/// <param name="nats">The connection to the other stations; <c>null</c> when there are none.</param>
internal sealed class Broadcast(NatsConnection? nats = null) : BackgroundService
{
    private const string Subject = "dimp.broadcast", Sender = "Sender";

    private readonly ConcurrentDictionary<Session, string> _users = new();

    public void Join(Session session, string user) => _users[session] = user;

    public void Leave(Session session) => _users.TryRemove(session, out _);

    /// <returns>Whether it was passed on.</returns>
    public async ValueTask<bool> SendAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop)
    {
        if (nats is null)
        {
            Offer(sender, utf8Json);
            return true;
        }
        try
        {
            await nats.PublishAsync(Subject, utf8Json, headers: new NatsHeaders { [Sender] = Uri.EscapeDataString(sender) }, cancellationToken: stop);
            return true;
        }
        catch (NatsException)
        {
            return false;
        }
    }

    /// <remarks>Runs when there are other stations. A station hears what it says itself, too.</remarks>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (NatsMsg<byte[]> message in nats!.SubscribeAsync<byte[]>(Subject, cancellationToken: stoppingToken))
        {
            if (message is { Data: { } utf8Json, Headers: { } headers })
            {
                Offer(Uri.UnescapeDataString(headers[Sender].ToString()), utf8Json);
            }
        }
    }

    /// <summary>Writes a message to everybody at this station who keeps up, except its sender.</summary>
    private void Offer(string sender, ReadOnlyMemory<byte> utf8Json)
    {
        foreach ((Session session, string user) in _users)
        {
            if (user != sender)
            {
                session.Offer(utf8Json);
            }
        }
    }
}
