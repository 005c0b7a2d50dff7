using System.Net;
using System.Net.Sockets;

namespace Dimp.TestSupport;

/// <summary>A server of NATS with JetStream, which can be restarted.</summary>
internal sealed class NatsServer : IAsyncDisposable
{
    private static readonly string? Program =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/sbin")
            .Select(static directory => Path.Combine(directory, OperatingSystem.IsWindows() ? "nats-server.exe" : "nats-server"))
            .FirstOrDefault(File.Exists);

    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("dimp-nats");
    private ChildProcess? _process;

    public static bool IsInstalled => Program is not null;

    public IPEndPoint Address { get; } = Ports.Free();

    public string Url => $"nats://{Address}";

    public static void SkipIfMissing() => Assert.SkipUnless(IsInstalled, "There is no nats-server on the path.");

    public static async Task<NatsServer> StartOrSkipAsync()
    {
        SkipIfMissing();
        var server = new NatsServer();
        await server.StartAsync();
        return server;
    }

    /// <summary>Kills the server, and starts it again where it was.</summary>
    public async Task RestartAsync()
    {
        _process?.Dispose();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                _store.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 10)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task StartAsync()
    {
        _process = new ChildProcess(Program!, "--addr", "127.0.0.1", "--port", $"{Address.Port}", "--jetstream", "--store_dir", _store.FullName);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(Address, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
