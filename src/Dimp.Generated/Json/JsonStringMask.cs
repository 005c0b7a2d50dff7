using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>
/// Finds the ends of strings with a mask: one bit for each of 64 bytes, which is set where a string may end. The mask is
/// made once for all strings in these bytes, so finding the end of a string needs only a shift.
/// </summary>
internal ref struct JsonStringMask()
{
    private const int Size = 64;

    private ulong _stops;
    private int _start = -Size;

    /// <summary>Whether a string has a backslash.</summary>
    internal bool HaveEscapes { get; set; }

    /// <summary>
    /// Skips unescaped ASCII in a string, up to a quote, a backslash, a control character or a non-ASCII byte.
    /// </summary>
    /// <param name="json">The text, the same in each call.</param>
    /// <param name="at">The start position, not before that of the last call.</param>
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
        // Most texts continue in the next block. Its start does not depend on the position, so the processor need not wait.
        int start = _start + Size;
        int skipped = Math.Max(at - start, 0);
        if (skipped >= Size)
        {
            start = at & -Size;
            skipped = at - start;
        }
        if (start >= json.Length)
        {
            return json.Length;
        }
        _start = start;
        _stops = start <= json.Length - Size ? FindStops(json.Slice(start, Size)) : FindLastStops(json, start);
        ulong stops = _stops >> skipped;
        // For longer texts the framework's search is faster.
        return stops != 0 ? start + skipped + BitOperations.TrailingZeroCount(stops) : JsonBytes.SkipPlainText(json, start + Size);
    }

    private static ulong FindLastStops(ReadOnlySpan<byte> json, int start)
    {
        if (json.Length >= Size)
        {
            // The last 64 bytes begin before the block. The bits before it are shifted out.
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
        // As a signed number, a non-ASCII byte is less than a space too.
        Vector256<byte> stops = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();
        return stops.ExtractMostSignificantBits();
    }
}
