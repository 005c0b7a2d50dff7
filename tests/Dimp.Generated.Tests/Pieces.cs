using System.Buffers;

namespace Dimp.Tests;

/// <summary>One of the pieces in which bytes come.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    /// <param name="bytes">The bytes.</param>
    /// <param name="places">Where to cut them, in order. Cut twice at one place, they have an empty piece there.</param>
    internal static ReadOnlySequence<byte> Cut(byte[] bytes, params ReadOnlySpan<int> places)
    {
        int start = 0;
        var first = new Pieces();
        Pieces last = first;
        foreach (int place in places)
        {
            last.Memory = bytes.AsMemory(start, place - start);
            var next = new Pieces { RunningIndex = place };
            last.Next = next;
            (last, start) = (next, place);
        }
        last.Memory = bytes.AsMemory(start);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
