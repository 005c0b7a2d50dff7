using System.Net;

namespace Station;

/// <summary>Where a station listens, where it keeps what waits, and what it allows.</summary>
internal sealed record StationOptions
{
    /// <summary>Where browsers and WebSockets come in.</summary>
    public IPEndPoint Web { get; init; } = new(IPAddress.Loopback, 9380);

    /// <summary>Where TCP clients come in. The number is the one that DIMP's own stations use.</summary>
    public IPEndPoint Lines { get; init; } = new(IPAddress.Loopback, 9394);

    /// <summary>The folder of the database, for a station that stands alone.</summary>
    public DirectoryInfo Data { get; init; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dimp-station"));

    /// <summary>The server of NATS that joins stations; <c>null</c> for a station that stands alone.</summary>
    public Uri? Nats { get; init; }

    /// <summary>How many clients may be connected at the same time.</summary>
    public int MaxConnections { get; init; } = 10_000;

    /// <summary>How long one message may be, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 64 * 1024;

    /// <summary>How many messages a client may send in a second.</summary>
    public int MaxMessagesPerSecond { get; init; } = 1_000;

    /// <summary>How many bytes a client may send in a second.</summary>
    public int MaxBytesPerSecond { get; init; } = 1024 * 1024;

    /// <summary>How many messages may wait for one receiver.</summary>
    public int MaxWaiting { get; init; } = 50_000;

    /// <summary>How long a client may take to accept what the station writes, before it is disconnected.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
