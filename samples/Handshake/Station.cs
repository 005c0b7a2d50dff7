using System.Net;
using System.Net.Sockets;

namespace Handshake;

/// <summary>Listens on a loopback port and talks with any number of clients at the same time.</summary>
internal sealed class Station : IDisposable
{
    private readonly TcpListener _listener;
    private readonly WireLog _log;
    private readonly TimeSpan _patience;

    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="log">Where each line is printed.</param>
    /// <param name="patience">How long a client may be silent.</param>
    public Station(int port, WireLog log, TimeSpan patience)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _log = log;
        _patience = patience;
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Serves clients until it is stopped, and lets go of all of them then.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var sessions = new List<Task>();
        try
        {
            for (int number = 1; ; number++)
            {
                Socket socket = await _listener.AcceptSocketAsync(stop);
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

    private async Task ServeAsync(Socket socket, string client, CancellationToken stop)
    {
        try
        {
            await using var connection = new LineConnection(socket, _log.Between("station", client), _patience);
            await new StationSession(connection).RunAsync(stop);
        }
        catch (Exception exception) when (exception is IOException or SocketException or TimeoutException)
        {
            // One client's trouble is not the others'.
            _log.Note($"{client}: {exception.Message}");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The station stops, and its sessions with it.
        }
    }
}
