using System.Buffers;
using System.Buffers.Binary;

namespace Dimp;

/// <summary>Each message after its length in four big-endian bytes.</summary>
internal sealed class LengthFraming(int maxBytes) : MessageFraming(maxBytes)
{
    private const int PrefixLength = sizeof(uint);

    private long _toPassOver;

    internal override bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error)
    {
        message = null;
        error = null;
        PassOver(ref received);
        long length = received.Length < PrefixLength ? 0 : ReadLength(received);
        if (length > MaxBytes)
        {
            error = WireMapReader.TooLong(MaxBytes);
            received = received.Slice(PrefixLength);
            _toPassOver = length;
        }
        else if (received.Length >= PrefixLength + length)
        {
            message = received.Slice(PrefixLength, length).ToArray();
            received = received.Slice(PrefixLength + length);
        }
        else if (isCompleted && !received.IsEmpty)
        {
            error = new WireError("The input ends in the middle of a frame.", Math.Max(received.Length - PrefixLength, 0));
            received = received.Slice(received.End);
        }
        return message is not null || error is not null;
    }

    private static long ReadLength(ReadOnlySequence<byte> received)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        received.Slice(0, PrefixLength).CopyTo(prefix);
        return BinaryPrimitives.ReadUInt32BigEndian(prefix);
    }

    /// <summary>Skips the rest of a message that was too long.</summary>
    private void PassOver(ref ReadOnlySequence<byte> received)
    {
        long passed = Math.Min(_toPassOver, received.Length);
        received = received.Slice(passed);
        _toPassOver -= passed;
    }
}
