using Station.Connections;

namespace Station.Routing;

/// <summary>For a station that stands alone.</summary>
internal sealed class LocalBus(Sessions sessions) : IStationBus
{
    public ValueTask BroadcastAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop)
    {
        sessions.Broadcast(sender, utf8Json);
        return ValueTask.CompletedTask;
    }

    public ValueTask AnnounceAsync(string user, CancellationToken stop) => ValueTask.CompletedTask;
}
