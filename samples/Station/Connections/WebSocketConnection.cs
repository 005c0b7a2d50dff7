using System.Net.WebSockets;
using Station.Protocol;

namespace Station.Connections;

/// <summary>A WebSocket, on which each text message is one message.</summary>
internal sealed class WebSocketConnection(WebSocket socket, IProtocol protocol) : IConnection
{
    public string Transport => "websocket";

    public IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => protocol.ReadAsync(socket, stop);

    public ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken stop) =>
        socket.SendAsync(utf8Json, WebSocketMessageType.Text, endOfMessage: true, stop);

    public async ValueTask CloseAsync(CancellationToken stop)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, stop);
        }
    }
}
