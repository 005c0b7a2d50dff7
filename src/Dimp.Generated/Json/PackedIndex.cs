using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// The entries of a short object that has few, as most messages have, and a hash table of their keys in one number. It
/// stands in the map itself, so that no array is needed.
/// </summary>
internal struct PackedIndex
{
    private const int Capacity = 8;

    // Sixteen slots of four bits: 0 when no key belongs there, or one more than the index of the last entry whose key does.
    private ulong _slots;
    private int _count;
    private Entries _entries;

    internal readonly int Count => _count;

    /// <summary>The slot of a key, as how far the number has to be shifted.</summary>
    internal static int SlotOf(ReadOnlySpan<byte> name) => name.IsEmpty ? SlotOf(0, (byte)'"', (byte)'"') : SlotOf(name.Length, name[name.Length / 2], name[^1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(int length, byte middle, byte last) => ((middle + (3 * last) + length) & 15) << 2;

    /// <summary>Adds an entry whose key has no escapes.</summary>
    /// <param name="json">The object, from its beginning.</param>
    /// <param name="key">Where the key begins, after its quote.</param>
    /// <param name="keyLength">How long it is.</param>
    /// <param name="value">Where the value begins.</param>
    /// <param name="valueLength">How long it is.</param>
    /// <returns>Whether there was room for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(ReadOnlySpan<byte> json, int key, int keyLength, int value, int valueLength)
    {
        int count = _count;
        int gap = value - key - keyLength;
        if (count >= Capacity || !PackedEntry.IsPossible(keyLength, gap))
        {
            return false;
        }
        // The quotes of an empty key stand for its characters.
        int slot = SlotOf(keyLength, json[key + (keyLength / 2)], json[key + keyLength - 1]);
        _slots = (_slots & ~(15UL << slot)) | (ulong)(uint)(count + 1) << slot;
        _entries[count] = new PackedEntry(key, keyLength, gap, valueLength);
        _count = count + 1;
        return true;
    }

    /// <summary>The last entry with a key; -1 when there is none.</summary>
    /// <param name="json">The object, from its beginning.</param>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int Find(ReadOnlySpan<byte> json, WireKey key)
    {
        int index = (int)(_slots >> key.Slot & 15) - 1;
        return index < 0 || _entries[index].HasKey(json, key.Utf8) ? index : FindBefore(index, json, key.Utf8);
    }

    /// <summary>Goes on where a later key has the slot.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int FindBefore(int index, ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        do
        {
            index--;
        }
        while (index >= 0 && !_entries[index].HasKey(json, name));
        return index;
    }

    /// <param name="index">Which entry.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="entry">The entry.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Get(int index, int start, out JsonEntry entry) => _entries[index].Unpack(start, out entry);

    /// <summary>Finds out which strings have escapes.</summary>
    /// <param name="json">The object, from its beginning.</param>
    /// <returns>Whether no key has any.</returns>
    internal bool TryMarkEscapes(ReadOnlySpan<byte> json)
    {
        for (int i = 0; i < _count; i++)
        {
            PackedEntry entry = _entries[i];
            if (json.Slice(entry.KeyStart, entry.KeyLength).Contains((byte)'\\'))
            {
                return false;
            }
            if (json[entry.ValueStart] == '"' && json.Slice(entry.ValueStart, entry.ValueLength).Contains((byte)'\\'))
            {
                _entries[i] = entry.WithEscapedValue();
            }
        }
        return true;
    }

    /// <param name="entries">Where to write the entries.</param>
    /// <param name="start">Where the object begins.</param>
    internal readonly void CopyTo(Span<JsonEntry> entries, int start)
    {
        for (int i = 0; i < _count; i++)
        {
            Get(i, start, out entries[i]);
        }
    }

    internal void Clear() => (_slots, _count) = (0, 0);

    [InlineArray(Capacity)]
    private struct Entries
    {
        private PackedEntry _first;
    }
}
