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

    // From the lowest bit on: start of the key, length of the key, start of the value, length of the value, and whether the
    // value has escapes.
    private const int KeyLengthAt = 16;
    private const int ValueStartAt = 24;
    private const int ValueLengthAt = 40;
    private const ulong EscapedValue = 1UL << 56;
    private const ulong Key = (1UL << ValueStartAt) - 1;

    private readonly ulong _bits;

    private PackedEntry(ulong bits) => _bits = bits;

    private PackedEntry(ulong key, int valueStart, int valueLength, bool isEscaped) =>
        _bits = key | (ulong)(uint)valueStart << ValueStartAt | (ulong)(uint)valueLength << ValueLengthAt | (isEscaped ? EscapedValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PackedEntry(int keyStart, int keyLength, int valueStart, int valueLength, bool isEscaped)
        : this((uint)(keyStart | keyLength << KeyLengthAt), valueStart, valueLength, isEscaped)
    {
    }

    internal PackedEntry(in JsonEntry entry) : this(entry.KeyStart, entry.KeyLength, entry.ValueStart, entry.ValueLength, entry.IsValueEscaped)
    {
    }

    internal int KeyStart => (ushort)_bits;

    internal int KeyLength => (byte)(_bits >> KeyLengthAt);

    internal int ValueStart => (ushort)(_bits >> ValueStartAt);

    internal int ValueLength => (ushort)(_bits >> ValueLengthAt);

    internal bool IsValueEscaped => (_bits & EscapedValue) != 0;

    /// <summary>The same entry at a later position of a text.</summary>
    internal PackedEntry Moved(int by) => new(_bits + ((ulong)(uint)by * (1 + (1UL << ValueStartAt))));

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
