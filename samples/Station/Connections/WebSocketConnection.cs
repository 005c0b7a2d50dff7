using System.Net.WebSockets;

namespace Station;

/// <summary>A WebSocket, on which each text message is one message.</summary>
internal sealed class WebSocketConnection(WebSocket socket, SessionServices services) : Connection(services)
{
    public override string Transport => "websocket";

    public override IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => Protocol.ReadAsync(socket, stop);

    public override async ValueTask CloseAsync(CancellationToken stop)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, stop);
        }
    }

    protected override ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken stop) =>
        socket.SendAsync(utf8Json, WebSocketMessageType.Text, endOfMessage: true, stop);
}
