using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Dimp.Hosts.Tests.Nats.NatsServer))]

namespace Dimp.Hosts.Tests.Nats;

/// <summary>A server of NATS, where one is installed.</summary>
public sealed class NatsServer : IAsyncLifetime
{
    private static readonly string? Program =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/sbin")
            .Select(static directory => Path.Combine(directory, OperatingSystem.IsWindows() ? "nats-server.exe" : "nats-server"))
            .FirstOrDefault(File.Exists);

    private DirectoryInfo? _store;
    private ChildProcess? _server;

    public int Port { get; private set; }

    internal static void SkipIfMissing()
    {
        if (Program is null)
        {
            Assert.Skip("There is no nats-server on the path.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }
        _store = Directory.CreateTempSubdirectory("dimp-nats");
        Port = FreePort();
        _server = new ChildProcess(
            Program, "--addr", "127.0.0.1", "--port", $"{Port}", "--jetstream", "--store_dir", _store.FullName);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await IsListeningAsync(deadline.Token))
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _store?.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
