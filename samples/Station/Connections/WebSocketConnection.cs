namespace Station;

/// <summary>A WebSocket, on which each text message is one message.</summary>
internal sealed class WebSocketConnection(WebSocket socket, HttpContext context, SessionServices services) : Connection(services)
{
    public override IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => Protocol.ReadAsync(socket, stop);

    public override Task CloseAsync(CancellationToken stop) =>
        socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, stop);

    public override void Abort() => context.Abort();

    protected override ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json) =>
        socket.SendAsync(utf8Json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
