using System.Net;
using System.Net.Sockets;

namespace Station.Tests;

/// <summary>A server of NATS with JetStream, which can be restarted.</summary>
internal sealed class NatsServer : IAsyncDisposable
{
    private static readonly string? Program =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/sbin")
            .Select(static directory => Path.Combine(directory, OperatingSystem.IsWindows() ? "nats-server.exe" : "nats-server"))
            .FirstOrDefault(File.Exists);

    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("station-nats");
    private readonly IPEndPoint _address = Ports.Free();
    private ChildProcess? _process;

    public string Url => $"nats://{_address}";

    public static async Task<NatsServer> StartOrSkipAsync()
    {
        if (Program is null)
        {
            Assert.Skip("There is no nats-server on the path.");
        }
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
        _process = new ChildProcess(Program!, "--addr", "127.0.0.1", "--port", $"{_address.Port}", "--jetstream", "--store_dir", _store.FullName);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(_address, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
