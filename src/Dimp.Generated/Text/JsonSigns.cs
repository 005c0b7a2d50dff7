using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>Looks for the brackets, commas and colons outside of strings, in one block of sound JSON after another: a bit for each byte.</summary>
internal ref struct JsonSigns
{
    /// <summary>How many bytes a block has.</summary>
    internal const int Size = 64;

    private ulong _inString;
    private ulong _escapesNext;

    /// <summary>Whether one of the blocks had a backslash.</summary>
    internal bool HaveEscapes { get; private set; }

    /// <summary>The brackets in the block that was looked at last.</summary>
    internal ulong Brackets { get; private set; }

    /// <summary>The brackets, commas and colons in it.</summary>
    internal ulong All { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Find(byte[] source, int at)
    {
        Masks masks = at <= source.Length - Size ? Look(source.AsSpan(at, Size)) : LookAtLast(source.AsSpan(at));
        ulong quotes = masks.Quotes;
        if ((masks.Backslashes | _escapesNext) != 0)
        {
            quotes &= ~FindEscaped(masks.Backslashes);
            HaveEscapes = true;
        }
        // Each bit becomes the parity of the quotes up to it.
        ulong inString = quotes ^ quotes << 1;
        inString ^= inString << 2;
        inString ^= inString << 4;
        inString ^= inString << 8;
        inString ^= inString << 16;
        inString ^= inString << 32;
        inString ^= _inString;
        _inString = (ulong)((long)inString >> 63);
        Brackets = masks.Brackets & ~inString;
        All = Brackets | (masks.Separators & ~inString);
    }

    /// <summary>Where a character stands that a backslash escapes.</summary>
    private ulong FindEscaped(ulong backslashes)
    {
        ulong escaped = _escapesNext;
        _escapesNext = 0;
        for (ulong rest = backslashes & ~escaped; rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            if (at == Size - 1)
            {
                _escapesNext = 1;
                break;
            }
            escaped |= 2UL << at;
            rest &= ~(2UL << at);
        }
        return escaped;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Masks LookAtLast(ReadOnlySpan<byte> text)
    {
        Span<byte> block = stackalloc byte[Size];
        block.Clear();
        text.CopyTo(block);
        return Look(block);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Masks Look(ReadOnlySpan<byte> block)
    {
        Vector256<byte> low = Vector256.Create(block);
        Vector256<byte> high = Vector256.Create(block[Vector256<byte>.Count..]);
        return new Masks(
            Bits(FindQuotes(low), FindQuotes(high)), Bits(FindBackslashes(low), FindBackslashes(high)), Bits(FindBrackets(low), FindBrackets(high)),
            Bits(FindSeparators(low), FindSeparators(high)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindQuotes(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256.Create((byte)'"'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindBackslashes(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindBrackets(Vector256<byte> bytes)
    {
        // One bit is the difference between square and curly brackets.
        Vector256<byte> curly = bytes | Vector256.Create((byte)0x20);
        return Vector256.Equals(curly, Vector256.Create((byte)'{')) | Vector256.Equals(curly, Vector256.Create((byte)'}'));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindSeparators(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)',')) | Vector256.Equals(bytes, Vector256.Create((byte)':'));

    private readonly record struct Masks(ulong Quotes, ulong Backslashes, ulong Brackets, ulong Separators);
}
