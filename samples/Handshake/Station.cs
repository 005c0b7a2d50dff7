using System.Net;
using System.Net.Sockets;

namespace Handshake;

/// <summary>Listens on a loopback port and talks with any number of clients at the same time.</summary>
internal sealed class Station : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly TcpListener _listener;
    private readonly WireLog _log;
    private readonly TimeSpan _timeout;
    private bool _isFull;

    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="log">Where each line is printed.</param>
    /// <param name="timeout">How long a client may be silent.</param>
    public Station(int port, WireLog log, TimeSpan timeout)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _log = log;
        _timeout = timeout;
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Serves clients until it is stopped, and then disconnects them.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var sessions = new List<Task>();
        try
        {
            for (int number = 1; ; number++)
            {
                Socket socket = await AcceptAsync(stop);
                sessions.RemoveAll(session => session.IsCompleted);
                sessions.Add(ServeAsync(socket, number == 1 ? "client" : $"client {number}", stop));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(sessions);
        }
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>The next client; it has to wait while the process has no descriptor to spare.</summary>
    private async Task<Socket> AcceptAsync(CancellationToken stop)
    {
        for (TimeSpan pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            // Many who come at once wait for their turn behind those who are in.
            await Task.Yield();
            try
            {
                Descriptors.EnsureSpare();
                Socket socket = await _listener.AcceptSocketAsync(stop);
                if (_isFull && pause == ShortestPause)
                {
                    _isFull = false;
                    _log.Note("New clients need not wait any more.");
                }
                return socket;
            }
            catch (SocketException exception)
            {
                if (!_isFull)
                {
                    _isFull = true;
                    _log.Note($"New clients have to wait: {exception.Message}");
                }
            }
            await Task.Delay(pause, stop);
        }
    }

    private async Task ServeAsync(Socket socket, string client, CancellationToken stop)
    {
        try
        {
            await using var connection = new LineConnection(socket, _log.Between("station", client), _timeout, stop);
            await new StationSession(connection).RunAsync();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The station stops, and its sessions with it.
        }
        catch (Exception exception)
        {
            // No error of one client may affect the others.
            _log.Note($"{client}: {exception.Message}");
        }
    }
}
