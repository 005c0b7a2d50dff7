using System.Net;

namespace Handshake.Tests;

/// <summary>A station that serves until it is disposed of.</summary>
internal sealed class RunningStation : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Screen _screen;
    private readonly WireLog _log;
    private readonly Station _station;
    private readonly Task _serving;

    /// <param name="timeout">How long a client may be silent; by default longer than any test.</param>
    /// <param name="screen">Where it prints.</param>
    public RunningStation(TimeSpan? timeout = null, Screen? screen = null)
    {
        _screen = screen ?? new Screen();
        _log = new WireLog(_screen.Terminal, showsSent: true);
        _station = new Station(port: 0, _log, timeout ?? TimeSpan.FromMinutes(10));
        _serving = _station.RunAsync(_stop.Token);
    }

    public IPEndPoint Address => _station.Address;

    public async Task<RawPeer> ConnectAsync() => await RawPeer.ConnectAsync(Address);

    /// <summary>A peer that has shaken hands.</summary>
    public async Task<RawPeer> AdmitAsync()
    {
        RawPeer peer = await ConnectAsync();
        await peer.ShakeAsync();
        return peer;
    }

    /// <summary>Stops the station and returns its output.</summary>
    public async Task<string> StopAsync()
    {
        await _stop.CancelAsync();
        await _serving.WaitAsync(RawPeer.Limit);
        _log.Dispose();
        return _screen.Output;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _station.Dispose();
        _stop.Dispose();
    }
}
