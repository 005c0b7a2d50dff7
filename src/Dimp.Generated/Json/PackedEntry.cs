using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// An entry of a short object in eight bytes: half of what a <see cref="JsonEntry"/> takes. Positions count from where the
/// object begins, and its key has no escapes.
/// </summary>
internal readonly struct PackedEntry
{
    /// <summary>No object may be longer whose entries are packed.</summary>
    internal const int LongestObject = ushort.MaxValue;

    // From the lowest bit on: where the key begins and how long it is, the gap between it and the value, how long that is,
    // and whether it has escapes.
    private const int KeyLengthAt = 16;
    private const int GapAt = 24;
    private const int ValueLengthAt = 32;
    private const ulong EscapedValue = 1UL << 48;

    private readonly ulong _bits;

    private PackedEntry(ulong bits) => _bits = bits;

    /// <param name="key">Where the key begins, after its quote.</param>
    /// <param name="keyLength">How long it is.</param>
    /// <param name="gap">How much there is between it and the value: a quote, a colon, and white space.</param>
    /// <param name="valueLength">How long the value is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PackedEntry(int key, int keyLength, int gap, int valueLength) =>
        _bits = (uint)(key | keyLength << KeyLengthAt | gap << GapAt) | (ulong)(uint)valueLength << ValueLengthAt;

    internal int KeyStart => (ushort)_bits;

    internal int KeyLength => (byte)(_bits >> KeyLengthAt);

    internal int ValueStart => KeyStart + KeyLength + (byte)(_bits >> GapAt);

    internal int ValueLength => (ushort)(_bits >> ValueLengthAt);

    internal bool IsValueEscaped => (_bits & EscapedValue) != 0;

    /// <summary>The same entry, whose value has escapes.</summary>
    internal PackedEntry WithEscapedValue() => new(_bits | EscapedValue);

    /// <summary>Whether an entry of an object that is short enough can be packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPossible(int keyLength, int gap) => (uint)(keyLength | gap) <= byte.MaxValue;

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
