using System.Net;

namespace Station;

/// <summary>Where a station listens, where it keeps what waits, and what it allows. The command line says more.</summary>
internal sealed record StationOptions
{
    public IPEndPoint Web { get; init; } = new(IPAddress.Loopback, 9380);

    /// <remarks>The port is the one of DIMP's own stations.</remarks>
    public IPEndPoint Lines { get; init; } = new(IPAddress.Loopback, 9394);

    public DirectoryInfo Data { get; init; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dimp-station"));

    public Uri? Nats { get; init; }

    public int MaxConnections { get; init; } = 10_000;

    public int MaxMessageBytes { get; init; } = 64 * 1024;

    public int MaxMessagesPerSecond { get; init; } = 1_000;

    public int MaxBytesPerSecond { get; init; } = 1024 * 1024;

    public int MaxWaiting { get; init; } = 50_000;

    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
