using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Station.Load;

/// <summary>A station in a process of its own, so that its processor time and memory are its own.</summary>
internal sealed class MeasuredStation : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private MeasuredStation(Process process, DirectoryInfo data, IPEndPoint web, IPEndPoint lines)
    {
        _process = process;
        _data = data;
        Web = web;
        Lines = lines;
    }

    public IPEndPoint Web { get; }

    public IPEndPoint Lines { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How many bytes of managed memory the station has allocated since it was started.</summary>
    public async Task<long> AllocatedAsync()
    {
        string metrics = await _client.GetStringAsync(new Uri($"http://{Web}/metrics"));
        string line = metrics.Split('\n').First(static line => line.StartsWith("dotnet_gc_heap_total_allocated_bytes_total{", StringComparison.Ordinal));
        return (long)double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
    }

    public static async Task<MeasuredStation> StartAsync(int contender)
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("station-load");
        IPEndPoint web = FreePort(), lines = FreePort();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in new[] { "serve", $"{contender}", $"{web}", $"{lines}", data.FullName })
        {
            start.ArgumentList.Add(argument);
        }
        Process process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        return new MeasuredStation(process, data, web, lines);
    }

    /// <summary>Runs in the process of the station.</summary>
    public static async Task ServeAsync(int contender, IPEndPoint web, IPEndPoint lines, DirectoryInfo data)
    {
        var options = new StationOptions
        {
            Web = web, Lines = lines, Data = data, MaxMessagesPerSecond = int.MaxValue, MaxBytesPerSecond = int.MaxValue,
        };
        await using var app = StationHost.Build(options, services => services.AddSingleton(Contender.All[contender].Protocol(options)));
        await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static IPEndPoint FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
