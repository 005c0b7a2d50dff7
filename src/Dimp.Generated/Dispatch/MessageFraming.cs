using System.Buffers;

namespace Dimp;

/// <summary>
/// Splits the bytes of a pipe into messages. It copies the beginning of an incomplete message, so that no byte is examined
/// twice.
/// </summary>
/// <param name="maxBytes">The greatest length of a message.</param>
/// <param name="capacity">The greatest number of copied bytes of a message, with its framing.</param>
internal abstract class MessageFraming(int maxBytes, int capacity) : IDisposable
{
    protected int MaxBytes => maxBytes;

    /// <summary>The part of the message that was received so far.</summary>
    protected ReceiveBuffer Begun { get; } = new(capacity);

    public void Dispose() => Begun.Dispose();

    /// <summary>Splits off the next message.</summary>
    /// <param name="received">The received bytes; after the call, the rest of them.</param>
    /// <param name="isCompleted">Whether no more bytes follow.</param>
    /// <param name="message">The message; <c>null</c> when it is refused, perhaps before all of it was received.</param>
    /// <param name="error">Why it is refused.</param>
    /// <returns>Whether there is a message. If not, all received bytes are copied.</returns>
    internal abstract bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error);

    protected byte[] Take(int length)
    {
        byte[] message = Begun.Received[..length].ToArray();
        Begun.Clear();
        return message;
    }
}
