using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// The entries of a short object with few keys, as in most messages, and a hash table of the keys in one number. It is
/// stored in the map itself, so that no array is needed.
/// </summary>
internal struct PackedIndex
{
    internal const int Capacity = 8;

    // Sixteen slots of four bits: 0 if the slot is free, otherwise one more than the index of the last entry whose key has
    // this slot.
    private ulong _slots;
    private Entries _entries;

    /// <summary>The slot of a key, as the number of bits to shift.</summary>
    internal static int SlotOf(ReadOnlySpan<byte> name) => name.IsEmpty ? SlotOf(0, (byte)'"', (byte)'"') : SlotOf(name.Length, name[name.Length / 2], name[^1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(int length, byte middle, byte last) => ((middle + (3 * last) + length) & 15) << 2;

    /// <summary>Adds an entry.</summary>
    /// <param name="index">The number of entries before.</param>
    /// <param name="json">The JSON of the object.</param>
    /// <param name="keyStart">The start of the key, after its quote. The key has no escapes.</param>
    /// <param name="keyLength">Its length.</param>
    /// <param name="valueStart">The start of the value.</param>
    /// <param name="valueLength">Its length.</param>
    /// <returns>Whether there was room for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int index, ReadOnlySpan<byte> json, int keyStart, int keyLength, int valueStart, int valueLength)
    {
        if (index >= Capacity || (uint)keyLength > PackedEntry.LongestKey || valueStart + valueLength > PackedEntry.LongestText)
        {
            return false;
        }
        // An empty key has no characters, so its quotes are used instead.
        int slot = SlotOf(keyLength, json[keyStart + (keyLength / 2)], json[keyStart + keyLength - 1]);
        Add(index, new PackedEntry(keyStart, keyLength, valueStart, valueLength, isEscaped: false), slot);
        return true;
    }

    /// <summary>Adds an entry. There must be room for it.</summary>
    /// <param name="index">The number of entries before.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="slot">The slot of its key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index, PackedEntry entry, int slot)
    {
        _slots = (_slots & ~(15UL << slot)) | (ulong)(uint)(index + 1) << slot;
        _entries[index] = entry;
    }

    /// <summary>The last entry with a key; -1 when there is none.</summary>
    /// <param name="json">The JSON of the object.</param>
    /// <param name="name">The key.</param>
    /// <param name="slot">Its slot.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, int slot)
    {
        int index = (int)(_slots >> slot & 15) - 1;
        return index < 0 || _entries[index].HasKey(json, name) ? index : FindBefore(index, json, name);
    }

    /// <summary>The last entry with a key before another entry; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly int FindBefore(int index, ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        do
        {
            index--;
        }
        while (index >= 0 && !_entries[index].HasKey(json, name));
        return index;
    }

    /// <param name="index">The index of the entry.</param>
    /// <param name="start">The start of the object.</param>
    /// <param name="entry">The entry.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Get(int index, int start, out JsonEntry entry) => _entries[index].Unpack(start, out entry);

    /// <summary>Finds out which strings have escapes.</summary>
    /// <param name="count">The number of entries.</param>
    /// <param name="json">The JSON of the object.</param>
    /// <returns>Whether no key has any.</returns>
    internal bool TryMarkEscapes(int count, ReadOnlySpan<byte> json)
    {
        for (int i = 0; i < count; i++)
        {
            PackedEntry entry = _entries[i];
            if (json.Slice(entry.KeyStart, entry.KeyLength).Contains((byte)'\\'))
            {
                return false;
            }
            if (json[entry.ValueStart] == '"' && json.Slice(entry.ValueStart, entry.ValueLength).Contains((byte)'\\'))
            {
                SetValue(i, entry.ValueStart, entry.ValueLength, isEscaped: true);
            }
        }
        return true;
    }

    /// <param name="entries">Takes the entries, as many as it has room for.</param>
    /// <param name="start">The start of the object.</param>
    internal readonly void CopyTo(Span<JsonEntry> entries, int start)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            Get(i, start, out entries[i]);
        }
    }

    /// <summary>Gives an entry another value.</summary>
    internal void SetValue(int index, int start, int length, bool isEscaped) => _entries[index] = _entries[index].WithValue(start, length, isEscaped);

    /// <summary>The length of the written entries, each with the comma before it.</summary>
    internal readonly int WrittenLength(int count)
    {
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            length += _entries[i].KeyLength + _entries[i].ValueLength + 4;
        }
        return length;
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private PackedEntry _first;
    }
}
