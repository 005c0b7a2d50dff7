using System.Diagnostics;

namespace Station.Load;

/// <summary>Sends messages, a few ahead of their receipts, and confirms those that arrive here.</summary>
/// <param name="user">The client's user.</param>
/// <param name="connection">How it is connected.</param>
/// <param name="traffic">What all clients send.</param>
/// <param name="board">Where it is noted.</param>
internal sealed class LoadClient(string user, ILoadConnection connection, Traffic traffic, Board board) : IDisposable
{
    private const int Ahead = 16;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _ahead = new(Ahead, Ahead);

    public async Task LogInAsync()
    {
        await SendAsync(HandshakeCommand.Start().ToUtf8Bytes());
        var again = (HandshakeCommand)DimpContents.Default.Parse(await connection.ReceiveAsync());
        await SendAsync(HandshakeCommand.Restart(again.Session!).ToUtf8Bytes());
        await connection.ReceiveAsync();
        await SendAsync(LoginCommand.Create(Identifier.Parse(user)).ToUtf8Bytes());
        await connection.ReceiveAsync();
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
                message = await connection.ReceiveAsync();
            }
            catch (IOException)
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
        connection.Dispose();
        _turn.Dispose();
        _ahead.Dispose();
    }

    private async Task SendAsync(byte[] message)
    {
        await _turn.WaitAsync();
        try
        {
            await connection.SendAsync(message);
        }
        finally
        {
            _turn.Release();
        }
    }
}
