using System.Buffers;

namespace Dimp;

/// <summary>Cuts messages from what a pipe has received so far. It remembers what of it was looked at already.</summary>
/// <param name="maxBytes">How long a message may be.</param>
internal abstract class MessageFraming(int maxBytes)
{
    protected int MaxBytes => maxBytes;

    /// <summary>Cuts the first message.</summary>
    /// <param name="received">What was received and not consumed yet.</param>
    /// <param name="isCompleted">Whether nothing follows.</param>
    internal abstract MessageCut Cut(ReadOnlySequence<byte> received, bool isCompleted);

    /// <summary>A message that is refused before all of it is there.</summary>
    protected MessageCut TooLong(SequencePosition consumed) => new(consumed, null, WireMapReader.TooLong(maxBytes));
}

/// <summary>A message that was cut from a pipe.</summary>
/// <param name="Consumed">How far the pipe may advance.</param>
/// <param name="Message">The message, if all of it is there.</param>
/// <param name="Error">Why there is none, if it is refused.</param>
internal readonly record struct MessageCut(SequencePosition Consumed, ReadOnlySequence<byte>? Message, WireError? Error)
{
    /// <summary>Whether more must be received first.</summary>
    internal bool IsIncomplete => Message is null && Error is null;

    internal static MessageCut Incomplete(SequencePosition consumed) => new(consumed, null, null);
}
