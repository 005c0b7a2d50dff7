using System.Buffers;

namespace Dimp;

/// <summary>Cuts messages from what a pipe receives. It takes over what came of a message, so that nothing is looked at twice.</summary>
/// <param name="maxBytes">How long a message may be.</param>
/// <param name="capacity">How much is taken over of a message, with what belongs to its framing.</param>
internal abstract class MessageFraming(int maxBytes, int capacity) : IDisposable
{
    protected int MaxBytes => maxBytes;

    /// <summary>What came of the message so far.</summary>
    protected ReceiveBuffer Begun { get; } = new(capacity);

    public void Dispose() => Begun.Dispose();

    /// <summary>Cuts the next message.</summary>
    /// <param name="received">What was received; then the rest of it.</param>
    /// <param name="isCompleted">Whether nothing follows.</param>
    /// <param name="message">The message; <c>null</c> when it is refused, perhaps before all of it came.</param>
    /// <param name="error">Why it is refused.</param>
    /// <returns>Whether there is one. If not, all that was received is taken over.</returns>
    internal abstract bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error);

    protected byte[] Take(int length)
    {
        byte[] message = Begun.Received[..length].ToArray();
        Begun.Clear();
        return message;
    }
}
