using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Dimp;

// Messages from streams, pipes and sockets. A message that is too long is refused while it is being received, so that no
// more bytes are kept than the options allow. The next message is received when it is requested, so a slow reader slows
// down the sender.
public abstract partial class WireRegistry<TRoot>
{
    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>
    /// Reads the whole content of a stream as one message. A byte order mark at its beginning is skipped: the positions of errors are
    /// counted from behind it.
    /// </summary>
    /// <param name="utf8Json">The stream, which is read to its end and not disposed of.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the reading. What was read of the stream by then is lost.</param>
    /// <exception cref="WireException">
    /// The input is not one valid JSON object, or is refused by the options. A message that is too long is not read to its
    /// end.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async ValueTask<TRoot> ParseAsync(Stream utf8Json, WireOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        options ??= Options;
        using var buffer = new ReceiveBuffer(options.MaxBytes + ByteOrderMark.Length);
        while (await utf8Json.ReadAsync(buffer.Free, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (!buffer.TryAdvance(count))
            {
                throw new WireException(WireMapReader.TooLong(options.MaxBytes));
            }
        }
        return Parse(WithoutByteOrderMark(buffer.Received), options);
    }

    /// <summary>Reads messages, one on each line, as in logs and between stations.</summary>
    /// <remarks>
    /// Lines end with a line feed, or a carriage return and a line feed. Blank lines are skipped. A line that is not a
    /// message, or that is too long, is reported, and reading continues. The reader advances past a line before the line is
    /// returned, and not into one that is not whole yet. So whoever stops, by cancellation too, can read on with the next line. Only
    /// of a line that was too long, the rest comes then.
    /// </remarks>
    /// <param name="reader">The reader, which is not completed.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<WireLine<TRoot>> ReadLinesAsync(
        PipeReader reader, WireOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAsync(reader, static maxBytes => new LineFraming(maxBytes), options ?? Options, cancellationToken);
    }

    /// <summary>Reads messages, each after its length in four big-endian bytes.</summary>
    /// <remarks>
    /// A frame that is not a message, or that is too long, is reported, and reading continues. The reader advances past a
    /// frame before the frame is returned, and not into one that is not whole yet. So whoever stops, by cancellation too, can read on
    /// with the next frame. Only of a frame that was too long, the rest comes then.
    /// </remarks>
    /// <param name="reader">The reader, which is not completed.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<WireLine<TRoot>> ReadFramesAsync(
        PipeReader reader, WireOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAsync(reader, static maxBytes => new LengthFraming(maxBytes), options ?? Options, cancellationToken);
    }

    /// <summary>Reads the messages of a WebSocket, text or binary, until the peer closes it.</summary>
    /// <remarks>
    /// A message may come in any number of fragments. A message that is refused is reported, and reading continues.
    /// </remarks>
    /// <param name="socket">The socket, which is not closed.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the reading, and aborts the socket unless the reading has not begun.</param>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<WireLine<TRoot>> ReadMessagesAsync(
        WebSocket socket, WireOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return ReadAsync(socket, options ?? Options, cancellationToken);
    }

    private async IAsyncEnumerable<WireLine<TRoot>> ReadAsync(
        PipeReader reader, Func<int, MessageFraming> frame, WireOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MessageFraming framing = frame(options.MaxBytes);
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
            {
                reader.AdvanceTo(read.Buffer.Start);
                yield break;
            }
            ReadOnlySequence<byte> rest = read.Buffer;
            bool isCut = framing.TryCut(ref rest, read.IsCompleted, out byte[]? message, out WireError? error);
            // With bytes that are left and not examined, the reader does not wait for more.
            reader.AdvanceTo(rest.Start, isCut ? rest.Start : rest.End);
            if (isCut)
            {
                yield return message is null ? new(null, error, default) : Read(message, options);
            }
            else if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<WireLine<TRoot>> ReadAsync(
        WebSocket socket, WireOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The socket would be aborted.
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new ReceiveBuffer(options.MaxBytes);
        bool isPassingOver = false;
        while (true)
        {
            ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.Free, cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                yield break;
            }
            if (!isPassingOver && !buffer.TryAdvance(received.Count))
            {
                isPassingOver = true;
                buffer.Clear();
                yield return new(null, WireMapReader.TooLong(options.MaxBytes), default);
            }
            if (received.EndOfMessage)
            {
                if (!isPassingOver)
                {
                    yield return Read(buffer.Received.ToArray(), options);
                }
                isPassingOver = false;
                buffer.Clear();
            }
        }
    }

    private WireLine<TRoot> Read(byte[] utf8Json, WireOptions options)
    {
        TryParseOwned(utf8Json, options, out TRoot? record, out WireError? error);
        return new(record, error, utf8Json);
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
}
