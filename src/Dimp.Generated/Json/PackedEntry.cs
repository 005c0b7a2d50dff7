using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// An entry of a short object in eight bytes: half of what a <see cref="JsonEntry"/> takes. Positions count from where the
/// object begins, and its key has no escapes.
/// </summary>
internal readonly struct PackedEntry
{
    /// <summary>No text may be longer whose entries are packed.</summary>
    internal const int LongestText = ushort.MaxValue;

    internal const int LongestKey = byte.MaxValue;

    // From the lowest bit on: where the key begins, how long it is, where the value begins, how long it is, and whether it
    // has escapes.
    private const int KeyLengthAt = 16;
    private const int ValueStartAt = 24;
    private const int ValueLengthAt = 40;
    private const ulong EscapedValue = 1UL << 56;
    private const ulong Key = (1UL << ValueStartAt) - 1;

    private readonly ulong _bits;

    private PackedEntry(ulong key, int valueStart, int valueLength, bool isEscaped) =>
        _bits = key | (ulong)(uint)valueStart << ValueStartAt | (ulong)(uint)valueLength << ValueLengthAt | (isEscaped ? EscapedValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PackedEntry(int keyStart, int keyLength, int valueStart, int valueLength, bool isEscaped)
        : this((uint)(keyStart | keyLength << KeyLengthAt), valueStart, valueLength, isEscaped)
    {
    }

    internal int KeyStart => (ushort)_bits;

    internal int KeyLength => (byte)(_bits >> KeyLengthAt);

    internal int ValueStart => (ushort)(_bits >> ValueStartAt);

    internal int ValueLength => (ushort)(_bits >> ValueLengthAt);

    internal bool IsValueEscaped => (_bits & EscapedValue) != 0;

    /// <summary>The same key with another value.</summary>
    internal PackedEntry WithValue(int start, int length, bool isEscaped) => new(_bits & Key, start, length, isEscaped);

    /// <param name="json">The object that the entry is in, from its beginning.</param>
    /// <param name="name">A key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasKey(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name) =>
        KeyLength == name.Length && json.Slice(KeyStart, name.Length).SequenceEqual(name);

    /// <param name="start">Where the object begins.</param>
    /// <param name="entry">The entry. It is written in its place: a copy of what was just written would have to wait for it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unpack(int start, out JsonEntry entry)
    {
        Unsafe.SkipInit(out entry);
        entry.SetKey(start + KeyStart, KeyLength, isEscaped: false);
        entry.SetValue(start + ValueStart, ValueLength, IsValueEscaped);
    }
}
