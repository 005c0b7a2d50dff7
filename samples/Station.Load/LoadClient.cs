using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;

namespace Station.Load;

/// <summary>Sends messages, a few ahead of their receipts, and confirms those that arrive here.</summary>
/// <param name="user">The client's user.</param>
/// <param name="traffic">What all clients send.</param>
/// <param name="board">Where it is noted.</param>
internal sealed class LoadClient(string user, Traffic traffic, Board board) : IDisposable
{
    private const int Ahead = 16;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _ahead = new(Ahead, Ahead);
    private readonly byte[] _buffer = new byte[128 * 1024];

    public async Task ConnectAsync(IPEndPoint station)
    {
        await _socket.ConnectAsync(new Uri($"ws://{station}/connect"), CancellationToken.None);
        await SendAsync(HandshakeCommand.Start().ToUtf8Bytes());
        var again = (HandshakeCommand)DimpContents.Default.Parse(await ReceiveAsync());
        await SendAsync(HandshakeCommand.Restart(again.Session!).ToUtf8Bytes());
        await ReceiveAsync();
        await SendAsync(LoginCommand.Create(Identifier.Parse(user)).ToUtf8Bytes());
        await ReceiveAsync();
    }

    public async Task SendAsync(IEnumerable<int> numbers)
    {
        foreach (int number in numbers)
        {
            await _ahead.WaitAsync();
            board.Sent(number);
            await SendAsync(traffic.Messages[number]);
        }
    }

    /// <summary>Reads until the station closes, or the board is full.</summary>
    public async Task ReadAsync()
    {
        while (!board.IsFull)
        {
            ReadOnlyMemory<byte> message;
            try
            {
                message = await ReceiveAsync();
            }
            catch (WebSocketException)
            {
                return;
            }
            int number = Traffic.NumberOf(message.Span);
            bool isReceipt = message.Span.IndexOf("\"command\":\"receipt\""u8) >= 0;
            if (isReceipt)
            {
                board.Confirmed(number);
                _ahead.Release();
            }
            else if (message.Span.IndexOf("\"command\":\"refusal\""u8) >= 0)
            {
                board.Refused();
                _ahead.Release();
            }
            else
            {
                board.Arrived(number, Stopwatch.GetTimestamp());
                await SendAsync(traffic.Receipts[number]);
            }
        }
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _turn.Dispose();
        _ahead.Dispose();
    }

    private async Task SendAsync(byte[] message)
    {
        await _turn.WaitAsync();
        try
        {
            await _socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync()
    {
        for (int length = 0; ;)
        {
            ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }
        }
    }
}
