namespace Station;

/// <summary>A WebSocket, on which each text message is one message.</summary>
internal sealed class WebSocketConnection : Connection
{
    private readonly WebSocket _socket;

    public WebSocketConnection(WebSocket socket, SessionServices services) : base(services)
    {
        _socket = socket;
        // A token for each message would cost more than the message.
        Deadline.Register(socket.Abort);
    }

    public override string Transport => "websocket";

    public override IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => Protocol.ReadAsync(_socket, stop);

    public override async ValueTask CloseAsync(CancellationToken stop)
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, stop);
        }
    }

    protected override ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json) =>
        _socket.SendAsync(utf8Json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
