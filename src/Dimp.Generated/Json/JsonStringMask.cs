using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>
/// Finds the ends of strings with a bit for each of 64 bytes, which says whether a string may end there. The bits are made
/// once for all strings in those bytes, so that it costs no vector to find the end of one, but a shift.
/// </summary>
internal ref struct JsonStringMask()
{
    private const int Size = 64;

    private ulong _stops;
    private int _start = -Size;

    /// <summary>Whether a string has a backslash.</summary>
    internal bool HaveEscapes { get; set; }

    /// <summary>Passes over ASCII that stands in a string as it is, up to a quote, a backslash, a control character or what is not ASCII.</summary>
    /// <param name="json">The text, the same each time.</param>
    /// <param name="at">Where to begin, no earlier than the last time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SkipPlainText(ReadOnlySpan<byte> json, int at)
    {
        int offset = at - _start;
        ulong stops = (uint)offset < Size ? _stops >> offset : 0;
        return stops != 0 ? at + BitOperations.TrailingZeroCount(stops) : Move(json, at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Move(ReadOnlySpan<byte> json, int at)
    {
        // Where a window begins does not depend on where a string does: the processor need not wait for that.
        int start = at & -Size;
        if (start == _start)
        {
            at = start += Size;
        }
        if (start >= json.Length)
        {
            return json.Length;
        }
        _start = start;
        _stops = start <= json.Length - Size ? FindStops(json.Slice(start, Size)) : FindLastStops(json, start);
        ulong stops = _stops >> (at - start);
        // For longer texts the framework has more.
        return stops != 0 ? at + BitOperations.TrailingZeroCount(stops) : JsonBytes.SkipPlainText(json, start + Size);
    }

    private static ulong FindLastStops(ReadOnlySpan<byte> json, int start)
    {
        if (json.Length >= Size)
        {
            // The last 64 bytes begin before the window; what comes before that is shifted out.
            return FindStops(json[^Size..]) >> (start + Size - json.Length);
        }
        Span<byte> copy = stackalloc byte[Size];
        copy.Clear();
        json.CopyTo(copy);
        return FindStops(copy);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindStops(ReadOnlySpan<byte> text) =>
        FindStops(Vector256.Create(text)) | (ulong)FindStops(Vector256.Create(text[Vector256<byte>.Count..])) << Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindStops(Vector256<byte> bytes)
    {
        // As a signed number, what is not ASCII is less than a space too.
        Vector256<byte> stops = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();
        return stops.ExtractMostSignificantBits();
    }
}
