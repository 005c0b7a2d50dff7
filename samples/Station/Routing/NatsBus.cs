using NATS.Client.Core;
using Station.Connections;

namespace Station.Routing;

/// <summary>For stations that are joined by NATS. A station hears what it says itself, too.</summary>
internal sealed class NatsBus(NatsConnection connection, Sessions sessions) : BackgroundService, IStationBus
{
    private const string Broadcasts = "dimp.broadcast";
    private const string Logins = "dimp.login";
    private const string Sender = "Sender";
    private const string Origin = "Station";

    private readonly string _station = Guid.NewGuid().ToString("N");

    public ValueTask BroadcastAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop) =>
        connection.PublishAsync(Broadcasts, utf8Json, headers: new NatsHeaders { [Sender] = Uri.EscapeDataString(sender) }, cancellationToken: stop);

    public ValueTask AnnounceAsync(string user, CancellationToken stop) =>
        connection.PublishAsync(Logins, user, headers: new NatsHeaders { [Origin] = _station }, cancellationToken: stop);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearBroadcastsAsync(stoppingToken), HearLoginsAsync(stoppingToken));

    private async Task HearBroadcastsAsync(CancellationToken stop)
    {
        await foreach (NatsMsg<byte[]> message in connection.SubscribeAsync<byte[]>(Broadcasts, cancellationToken: stop))
        {
            if (message is { Data: { } utf8Json, Headers: { } headers })
            {
                sessions.Broadcast(Uri.UnescapeDataString(headers[Sender].ToString()), utf8Json);
            }
        }
    }

    private async Task HearLoginsAsync(CancellationToken stop)
    {
        await foreach (NatsMsg<string> message in connection.SubscribeAsync<string>(Logins, cancellationToken: stop))
        {
            if (message is { Data: { } user, Headers: { } headers } && headers[Origin] != _station)
            {
                sessions.LetGo(user);
            }
        }
    }
}
