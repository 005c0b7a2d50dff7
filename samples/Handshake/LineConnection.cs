using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Dimp.Protocol;

namespace Handshake;

/// <summary>A connection on which every line is one JSON object.</summary>
/// <remarks>A line ends with a line feed; a carriage return before it is white space, which JSON allows.</remarks>
internal sealed class LineConnection : IAsyncDisposable
{
    public const int LongestLine = 64 * 1024;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(1);

    private readonly Socket _socket;
    private readonly PipeReader _reader;
    private readonly PipeWriter _writer;
    private readonly ConnectionLog _log;
    private readonly PeerTimeout _timeout;
    private bool _isRefused;

    /// <param name="socket">The connected socket, which the connection owns.</param>
    /// <param name="log">Where each line is printed.</param>
    /// <param name="timeout">How long the peer may take to send a line, or to make room for one.</param>
    public LineConnection(Socket socket, ConnectionLog log, TimeSpan timeout)
    {
        socket.NoDelay = true;
        var stream = new NetworkStream(socket, ownsSocket: true);
        _socket = socket;
        _reader = PipeReader.Create(stream);
        _writer = PipeWriter.Create(stream);
        _log = log;
        _timeout = new PeerTimeout(timeout);
    }

    /// <summary>The next line; <c>null</c> when the peer has hung up, or sent a line that was too long.</summary>
    public async Task<WireLine?> ReceiveAsync(CancellationToken stop)
    {
        WireLine? line = _isRefused ? null : await _timeout.AwaitAsync(ReadLineAsync, stop);
        if (line is not null)
        {
            _log.Received(line);
        }
        return line;
    }

    public Task SendAsync(Content record, CancellationToken stop)
    {
        _log.Sent(WireLine.Of(record));
        record.WriteTo(_writer);
        return EndLineAsync(stop);
    }

    /// <summary>Sends what need not be a message.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken stop)
    {
        _log.Sent(WireLine.Read(new ReadOnlySequence<byte>(line)));
        _writer.Write(line.Span);
        return EndLineAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isRefused)
        {
            await LetPeerFinishAsync();
        }
        // Every line was flushed when it was sent. Without an exception the writer would try again, without end, what
        // the peer did not take.
        await _writer.CompleteAsync(new IOException("The connection is closed."));
        await _reader.CompleteAsync();
    }

    private async ValueTask<WireLine?> ReadLineAsync(CancellationToken stop)
    {
        while (true)
        {
            ReadResult read = await ReadAsync(stop);
            ReadOnlySequence<byte> buffer = read.Buffer;
            SequencePosition? lineFeed = buffer.PositionOf((byte)'\n');
            ReadOnlySequence<byte> line = lineFeed is { } end ? buffer.Slice(buffer.Start, end) : buffer;
            if (line.Length > LongestLine)
            {
                _isRefused = true;
                _reader.AdvanceTo(buffer.End);
                return WireLine.TooLong(LongestLine);
            }
            if (lineFeed is not null || (read.IsCompleted && !line.IsEmpty))
            {
                WireLine whole = WireLine.Read(line);
                _reader.AdvanceTo(lineFeed is { } last ? buffer.GetPosition(1, last) : buffer.End);
                return whole;
            }
            _reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    /// <summary>Reads when it is this connection's turn.</summary>
    /// <remarks>
    /// What has already arrived is read without waiting. A peer that sends without a break would therefore keep its thread for
    /// itself, and a few such peers all threads. So each read goes to the end of the thread pool's queue, behind the others.
    /// </remarks>
    private async ValueTask<ReadResult> ReadAsync(CancellationToken stop)
    {
        await Task.Yield();
        return await _reader.ReadAsync(stop);
    }

    private async Task EndLineAsync(CancellationToken stop)
    {
        _writer.Write("\n"u8);
        await _timeout.AwaitAsync(_writer.FlushAsync, stop);
    }

    /// <summary>
    /// Reads and forgets what the peer still sends: closing a socket with unread input resets the connection, and the
    /// peer might never read why it was refused.
    /// </summary>
    private async Task LetPeerFinishAsync()
    {
        using var limit = new CancellationTokenSource(LongestDrain);
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
            ReadResult read;
            do
            {
                read = await ReadAsync(limit.Token);
                _reader.AdvanceTo(read.Buffer.End);
            }
            while (!read.IsCompleted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // It was told, and had its time.
        }
    }
}
