using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Station.Load;

/// <summary>How a client is connected to a station. It sends one message at a time, and receives one at a time.</summary>
internal interface ILoadConnection : IDisposable
{
    Task SendAsync(byte[] message);

    /// <summary>The next message, which lasts until the one after it.</summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReceiveAsync();
}

/// <summary>A WebSocket, on which each text message is one message.</summary>
internal sealed class SocketLoadConnection(WebSocket socket) : ILoadConnection
{
    private readonly byte[] _buffer = new byte[128 * 1024];

    public static async Task<ILoadConnection> OpenAsync(IPEndPoint station)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{station}/connect"), CancellationToken.None);
        return new SocketLoadConnection(socket);
    }

    public Task SendAsync(byte[] message) => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync()
    {
        try
        {
            for (int length = 0; ;)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
                if (part.EndOfMessage)
                {
                    return _buffer.AsMemory(0, length);
                }
            }
        }
        catch (WebSocketException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
    }
}

/// <summary>A TCP connection, on which each line is one message.</summary>
internal sealed class LineLoadConnection(NetworkStream stream) : ILoadConnection
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _start, _end;

    public static async Task<ILoadConnection> OpenAsync(IPEndPoint station)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(station);
        return new LineLoadConnection(new NetworkStream(socket, ownsSocket: true));
    }

    public async Task SendAsync(byte[] message) => await stream.WriteAsync((byte[])[.. message, (byte)'\n']);

    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync()
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            if (length >= 0)
            {
                ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                return line;
            }
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int count = await stream.ReadAsync(_buffer.AsMemory(_end));
            _end += count > 0 ? count : throw new IOException("The station has hung up.");
        }
    }

    public void Dispose() => stream.Dispose();
}
