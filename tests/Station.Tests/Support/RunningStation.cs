using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Station.Tests;

/// <summary>A station in this process, on ports and with a folder of its own.</summary>
internal sealed class RunningStation : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly bool _keepsData;
    private readonly WebApplication _app;

    private RunningStation(StationOptions options, DirectoryInfo data, IPEndPoint web, bool keepsData, Action<IServiceCollection>? configure)
    {
        Options = options with { Web = web, Lines = Ports.Free(), Data = data };
        _data = data;
        _keepsData = keepsData;
        _app = StationHost.Build(Options, configure);
    }

    public StationOptions Options { get; }

    /// <summary>How many messages wait for their receivers.</summary>
    public long Waiting => _app.Services.GetRequiredService<IMailboxes>().Waiting;

    public SqliteStore Store => _app.Services.GetRequiredService<SqliteStore>();

    public static async Task<RunningStation> StartAsync(
        StationOptions? options = null, DirectoryInfo? data = null, IPEndPoint? web = null, Action<IServiceCollection>? configure = null)
    {
        var station = new RunningStation(
            options ?? new StationOptions(), data ?? Directory.CreateTempSubdirectory("station"), web ?? Ports.Free(), keepsData: data is not null, configure);
        await station._app.StartAsync(TestContext.Current.CancellationToken);
        return station;
    }

    public Task<TestClient> ConnectAsync(string transport = "tcp") => TestClient.ConnectAsync(transport, Options.Web, Options.Lines);

    public async Task<TestClient> LogInAsync(string user, string transport = "tcp") => await (await ConnectAsync(transport)).LogInAsync(user);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        if (!_keepsData)
        {
            _data.Delete(recursive: true);
        }
    }
}
