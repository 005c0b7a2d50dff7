using System.Buffers;
using System.Buffers.Binary;
using System.Net.WebSockets;

namespace Dimp;

// Writes messages to streams, pipes and sockets, in such a way that a reader can separate them again.
public abstract partial record WireRecord
{
    /// <summary>Writes the message to a stream.</summary>
    /// <param name="stream">The stream. It is not flushed.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cancellationToken">Stops the writing. A part of the message may be written by then.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public ValueTask WriteToAsync(Stream stream, WireProfile profile = WireProfile.Modern, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(MapFor(profile).Utf8Memory, cancellationToken);
    }

    /// <summary>Sends the message over a WebSocket, as one text message of one fragment.</summary>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cancellationToken">Stops the sending, and aborts the socket unless the sending has not begun.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    /// <exception cref="OperationCanceledException">The sending was stopped.</exception>
    public ValueTask SendAsync(WebSocket socket, WireProfile profile = WireProfile.Modern, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return socket.SendAsync(MapFor(profile).Utf8Memory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    /// <summary>
    /// Writes the message and a line feed, for <c>ReadLinesAsync</c> of a registry. Line breaks between its tokens become
    /// spaces.
    /// </summary>
    /// <param name="writer">The writer, for example of a pipe. It is not flushed.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public void WriteLineTo(IBufferWriter<byte> writer, WireProfile profile = WireProfile.Modern)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReadOnlySpan<byte> message = MapFor(profile).Utf8Memory.Span;
        Span<byte> line = writer.GetSpan(message.Length + 1)[..(message.Length + 1)];
        message.CopyTo(line);
        // Line breaks in strings are escaped, so all of these are between tokens.
        line.Replace((byte)'\r', (byte)' ');
        line.Replace((byte)'\n', (byte)' ');
        line[^1] = (byte)'\n';
        writer.Advance(line.Length);
    }

    /// <summary>
    /// Writes the length of the message as four big-endian bytes, and then the message, for <c>ReadFramesAsync</c> of a
    /// registry.
    /// </summary>
    /// <param name="writer">The writer, for example of a pipe. It is not flushed.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public void WriteFrameTo(IBufferWriter<byte> writer, WireProfile profile = WireProfile.Modern)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReadOnlySpan<byte> message = MapFor(profile).Utf8Memory.Span;
        Span<byte> prefix = writer.GetSpan(sizeof(uint));
        BinaryPrimitives.WriteUInt32BigEndian(prefix, (uint)message.Length);
        writer.Advance(sizeof(uint));
        writer.Write(message);
    }
}
