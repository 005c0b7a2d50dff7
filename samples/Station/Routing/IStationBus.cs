namespace Station.Routing;

/// <summary>What stations tell each other at once, and nobody keeps.</summary>
internal interface IStationBus
{
    /// <summary>Passes a message to everybody who is connected, except its sender.</summary>
    ValueTask BroadcastAsync(string sender, ReadOnlyMemory<byte> utf8Json, CancellationToken stop);

    /// <summary>Says that a user has logged in here, so that other stations let go of the user.</summary>
    ValueTask AnnounceAsync(string user, CancellationToken stop);
}
