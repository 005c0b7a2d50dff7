using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// An entry of a short object in eight bytes: half the size of a <see cref="JsonEntry"/>. Positions are relative to the
/// start of the object. The key has no escapes.
/// </summary>
internal readonly struct PackedEntry
{
    /// <summary>The greatest length of a text with packed entries.</summary>
    internal const int LongestText = ushort.MaxValue;

    internal const int LongestKey = byte.MaxValue;

    // From the lowest bit on: start of the key, length of the key, start of the value, length of the value, whether the
    // value has escapes, and seven bits of the character in the middle of the key.
    private const int KeyLengthAt = 16;
    private const int ValueStartAt = 24;
    private const int ValueLengthAt = 40;
    private const int KeyCharacterAt = 57;
    private const ulong EscapedValue = 1UL << 56;
    private const ulong Key = KeyPattern | ushort.MaxValue;

    /// <summary>The bits that tell most keys apart: the length, and the character in the middle.</summary>
    internal const ulong KeyPattern = (ulong)LongestKey << KeyLengthAt | ulong.MaxValue << KeyCharacterAt;

    /// <summary>An odd number with irregular bits: multiplied by it, all bits of a pattern change the highest ones.</summary>
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong _bits;

    private PackedEntry(ulong bits) => _bits = bits;

    private PackedEntry(ulong key, int valueStart, int valueLength, bool isEscaped) =>
        _bits = key | (ulong)(uint)valueStart << ValueStartAt | (ulong)(uint)valueLength << ValueLengthAt | (isEscaped ? EscapedValue : 0);

    /// <param name="keyStart">The start of the key, after its quote.</param>
    /// <param name="pattern">Its <see cref="PatternOf(int, byte)">pattern</see>.</param>
    /// <param name="valueStart">The start of the value.</param>
    /// <param name="valueLength">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PackedEntry(int keyStart, ulong pattern, int valueStart, int valueLength)
        : this((uint)keyStart | pattern, valueStart, valueLength, isEscaped: false)
    {
    }

    /// <param name="entry">The entry, whose key has no escapes.</param>
    /// <param name="pattern">The <see cref="PatternOf(int, byte)">pattern</see> of its key.</param>
    internal PackedEntry(in JsonEntry entry, ulong pattern)
        : this((uint)entry.KeyStart | pattern, entry.ValueStart, entry.ValueLength, entry.IsValueEscaped)
    {
    }

    internal ulong Pattern => _bits & KeyPattern;

    internal int KeyStart => (ushort)_bits;

    internal int KeyLength => (byte)(_bits >> KeyLengthAt);

    internal int ValueStart => (ushort)(_bits >> ValueStartAt);

    internal int ValueLength => (ushort)(_bits >> ValueLengthAt);

    internal bool IsValueEscaped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_bits & EscapedValue) != 0;
    }

    /// <summary>The <see cref="KeyPattern"/> bits of an entry with a key.</summary>
    /// <param name="length">The length of the key.</param>
    /// <param name="middle">The character at half of the length; of an empty key, the closing quote.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong PatternOf(int length, byte middle) => (ulong)(uint)length << KeyLengthAt | (ulong)middle << KeyCharacterAt;

    /// <summary>One bit of 64 for a pattern. Different patterns may have the same.</summary>
    internal static ulong BitOf(ulong pattern) => 1UL << (int)((pattern * Mixer) >> 58);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasPattern(ulong pattern) => (_bits & KeyPattern) == pattern;

    /// <summary>The same entry at another position of a text.</summary>
    internal PackedEntry Moved(int by) => new(_bits + (ulong)(by * (1 + (1L << ValueStartAt))));

    /// <summary>The same key with another value.</summary>
    internal PackedEntry WithValue(int start, int length, bool isEscaped) => new(_bits & Key, start, length, isEscaped);

    /// <param name="json">The JSON of the object with the entry.</param>
    /// <param name="name">A key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasKey(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name) =>
        KeyLength == name.Length && json.Slice(KeyStart, name.Length).SequenceEqual(name);

    /// <param name="start">The start of the object.</param>
    /// <param name="entry">
    /// The entry. It is written in place, because copying a value that was just written makes the processor wait.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unpack(int start, out JsonEntry entry)
    {
        Unsafe.SkipInit(out entry);
        entry.SetKey(start + KeyStart, KeyLength, isEscaped: false);
        entry.SetValue(start + ValueStart, ValueLength, IsValueEscaped);
    }
}
