using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>
/// Enumerates the brackets, commas and colons outside of strings in valid JSON. They are found in blocks of 64 bytes, with a
/// bit for each byte.
/// </summary>
internal struct JsonStructuralCharacters(byte[] source, int start)
{
    /// <summary>The number of bytes of a block.</summary>
    private const int Size = 64;

    private readonly byte[] _source = source;
    private int _block = start - Size;
    private ulong _inString;
    private ulong _escapesNext;
    private ulong _all;
    private ulong _brackets;

    /// <summary>Whether a block had a backslash.</summary>
    internal bool HaveEscapes { get; private set; }

    /// <summary>The position of the next structural character. There must be one.</summary>
    /// <param name="rest">
    /// The structural characters that are left in the block; 0 at first. The caller keeps them, so that they stay in a register.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(ref ulong rest)
    {
        while (rest == 0)
        {
            FindInNextBlock();
            rest = _all;
        }
        int at = _block + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        return at;
    }

    /// <summary>Skips the rest of an object or array. Only brackets are read.</summary>
    /// <param name="opening">The position of its opening bracket, which was the last structural character.</param>
    /// <returns>The structural characters that are left in the block.</returns>
    internal ulong SkipContainer(int opening)
    {
        ulong brackets = _brackets & After(opening);
        int depth = 1;
        while (true)
        {
            while (brackets == 0)
            {
                FindInNextBlock();
                brackets = _brackets;
            }
            int at = _block + BitOperations.TrailingZeroCount(brackets);
            brackets &= brackets - 1;
            // One bit is set only in opening brackets.
            depth += (_source[at] & 2) - 1;
            if (depth == 0)
            {
                return _all & After(at);
            }
        }
    }

    private readonly ulong After(int at) => ulong.MaxValue << (at - _block) << 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindInNextBlock()
    {
        int at = _block += Size;
        Masks masks = at <= _source.Length - Size ? Look(_source.AsSpan(at, Size)) : LookAtLast(_source.AsSpan(at));
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
        _brackets = masks.Brackets & ~inString;
        _all = _brackets | (masks.Separators & ~inString);
    }

    /// <summary>The characters that a backslash escapes.</summary>
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
        // Square and curly brackets differ in one bit.
        Vector256<byte> curly = bytes | Vector256.Create((byte)0x20);
        return Vector256.Equals(curly, Vector256.Create((byte)'{')) | Vector256.Equals(curly, Vector256.Create((byte)'}'));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindSeparators(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)',')) | Vector256.Equals(bytes, Vector256.Create((byte)':'));

    private readonly record struct Masks(ulong Quotes, ulong Backslashes, ulong Brackets, ulong Separators);
}
