using System.Buffers;
using System.Buffers.Binary;

namespace Dimp;

/// <summary>Each message after its length in four big-endian bytes.</summary>
internal sealed class LengthFraming(int maxBytes) : MessageFraming(maxBytes, Math.Max(maxBytes, sizeof(uint)))
{
    /// <summary>The length of the message that has begun; <c>null</c> before it is known.</summary>
    private int? _length;

    private long _toPassOver;

    internal override bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error)
    {
        message = null;
        error = null;
        PassOver(ref received);
        while (message is null && error is null)
        {
            int wanted = _length ?? sizeof(uint);
            ReadOnlySequence<byte> part = received.Slice(0, Math.Min(wanted - Begun.Received.Length, received.Length));
            received = received.Slice(part.End);
            Begun.TryAppend(part);
            if (Begun.Received.Length < wanted)
            {
                error = isCompleted && (_length is not null || !Begun.Received.IsEmpty)
                    ? new WireError("The input ends in the middle of a frame.", Begun.Received.Length)
                    : null;
                _length = error is null ? _length : null;
                break;
            }
            if (_length is { } length)
            {
                message = Take(length);
                _length = null;
                continue;
            }
            uint said = BinaryPrimitives.ReadUInt32BigEndian(Begun.Received);
            Begun.Clear();
            if (said > MaxBytes)
            {
                _toPassOver = said;
                error = WireMapReader.TooLong(MaxBytes);
            }
            else
            {
                _length = (int)said;
            }
        }
        if (error is not null)
        {
            Begun.Clear();
        }
        return message is not null || error is not null;
    }

    /// <summary>Skips the rest of a message that was too long.</summary>
    private void PassOver(ref ReadOnlySequence<byte> received)
    {
        long passed = Math.Min(_toPassOver, received.Length);
        received = received.Slice(passed);
        _toPassOver -= passed;
    }
}
