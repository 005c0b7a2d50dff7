using System.Buffers;

namespace Dimp;

/// <summary>
/// Splits the bytes of a pipe into messages. A message that is not whole yet stays in the pipe, so that it is not lost when the
/// reading is stopped.
/// </summary>
/// <param name="maxBytes">The greatest length of a message.</param>
internal abstract class MessageFraming(int maxBytes)
{
    protected int MaxBytes => maxBytes;

    /// <summary>Splits off the next message.</summary>
    /// <param name="received">The received bytes; after the call, those that have to be there at the next call.</param>
    /// <param name="isCompleted">Whether no more bytes follow.</param>
    /// <param name="message">The message; <c>null</c> when it is refused, perhaps before all of it was received.</param>
    /// <param name="error">Why it is refused.</param>
    /// <returns>Whether there is a message. If not, more bytes are needed.</returns>
    internal abstract bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error);
}
