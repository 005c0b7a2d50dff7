namespace Station;

/// <summary>Where a station listens, where it keeps what waits, and what it allows. The command line says more.</summary>
internal sealed record StationOptions
{
    public IPEndPoint Web { get; set; } = new(IPAddress.Loopback, 9380);

    /// <remarks>The port is the one of DIMP's own stations.</remarks>
    public IPEndPoint Lines { get; set; } = new(IPAddress.Loopback, 9394);

    public DirectoryInfo Data { get; set; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dimp-station"));

    public Uri? Nats { get; set; }

    public int MaxConnections { get; set; } = 10_000;

    public int MaxMessageBytes { get; set; } = 64 * 1024;

    public int MaxMessagesPerSecond { get; set; } = 1_000;

    public int MaxBytesPerSecond { get; set; } = 1024 * 1024;

    public int MaxWaiting { get; set; } = 50_000;

    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
