using System.Buffers;
using System.Buffers.Binary;

namespace Dimp;

/// <summary>Before each message its length, in four bytes of which the first is the most significant one.</summary>
internal sealed class LengthFraming(int maxBytes) : MessageFraming(maxBytes)
{
    private const int PrefixLength = sizeof(uint);

    private long _toPassOver;

    internal override MessageCut Cut(ReadOnlySequence<byte> received, bool isCompleted)
    {
        long passed = Math.Min(_toPassOver, received.Length);
        received = received.Slice(passed);
        _toPassOver -= passed;
        if (_toPassOver > 0 || received.Length < PrefixLength)
        {
            return Rest(received, isCompleted);
        }
        Span<byte> prefix = stackalloc byte[PrefixLength];
        received.Slice(0, PrefixLength).CopyTo(prefix);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(prefix);
        if (length > MaxBytes)
        {
            _toPassOver = length;
            return TooLong(received.GetPosition(PrefixLength));
        }
        return received.Length < PrefixLength + length
            ? Rest(received, isCompleted)
            : new MessageCut(received.GetPosition(PrefixLength + length), received.Slice(PrefixLength, length), null);
    }

    /// <summary>What is less than a frame: more of it follows, or nothing does.</summary>
    private static MessageCut Rest(ReadOnlySequence<byte> received, bool isCompleted) => isCompleted && !received.IsEmpty
        ? new MessageCut(received.End, null, new WireError("The input ends in the middle of a frame.", received.Length))
        : MessageCut.Incomplete(received.Start);
}
