using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>A connection on which every line is one JSON object.</summary>
internal sealed class LineConnection : IAsyncDisposable
{
    public const int LongestLine = 64 * 1024;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);

    private static readonly WireOptions Options = new() { MaxBytes = LongestLine };

    private readonly Socket _socket;
    private readonly PipeReader _reader;
    private readonly PipeWriter _writer;
    private readonly IAsyncEnumerator<WireLine<Content>> _lines;
    private readonly ConnectionLog _log;
    private readonly PeerTimeout _timeout;
    private bool _isRefused;

    /// <param name="socket">The connected socket, which the connection owns.</param>
    /// <param name="log">Where each line is printed.</param>
    /// <param name="timeout">How long the peer may take to send a line, or to make room for one.</param>
    /// <param name="stop">Ends the connection.</param>
    public LineConnection(Socket socket, ConnectionLog log, TimeSpan timeout, CancellationToken stop)
    {
        socket.NoDelay = true;
        var stream = new NetworkStream(socket, ownsSocket: true);
        _socket = socket;
        _reader = PipeReader.Create(stream);
        _writer = PipeWriter.Create(stream);
        _log = log;
        _timeout = new PeerTimeout(timeout, stop);
        _lines = SampleContents.Default.ReadLinesAsync(_reader, Options, _timeout.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>The next line; <c>null</c> when the peer has hung up, or sent a line that was too long.</summary>
    /// <remarks>
    /// What has already arrived is read without waiting. A peer that sends without a break would therefore keep its thread for
    /// itself, and a few such peers all threads. So each line goes to the end of the thread pool's queue, behind the others.
    /// </remarks>
    public async Task<WireLine<Content>?> ReceiveAsync()
    {
        await Task.Yield();
        if (_isRefused || !await _timeout.AwaitAsync(_ => _lines.MoveNextAsync()))
        {
            return null;
        }
        WireLine<Content> line = _lines.Current;
        // Only of a line that is too long nothing is kept.
        _isRefused = !line.IsMessage && line.Utf8Json.IsEmpty;
        _log.Received(ShownLine.Of(line));
        return line;
    }

    public Task SendAsync(Content record)
    {
        _log.Sent(ShownLine.Of(record));
        record.WriteLineTo(_writer);
        return FlushAsync();
    }

    /// <summary>Sends what need not be a message.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> line)
    {
        _ = SampleContents.Default.TryParse(line, out Content? record, out _);
        _log.Sent(new ShownLine(Encoding.UTF8.GetString(line.Span), record));
        _writer.Write(line.Span);
        _writer.Write("\n"u8);
        return FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        if (_isRefused)
        {
            await LetPeerFinishAsync();
        }
        // Every line was flushed when it was sent. Without an exception the writer would try again, without end, what
        // the peer did not take.
        await _writer.CompleteAsync(new IOException("The connection is closed."));
        await _reader.CompleteAsync();
        _timeout.Dispose();
    }

    private Task<FlushResult> FlushAsync() => _timeout.AwaitAsync(_writer.FlushAsync);

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
                await Task.Yield();
                read = await _reader.ReadAsync(limit.Token);
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
