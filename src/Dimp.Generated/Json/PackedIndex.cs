using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// The entries of a short object that has few, as most messages have, and a hash table of their keys in one number. It
/// stands in the map itself, so that no array is needed.
/// </summary>
internal struct PackedIndex
{
    internal const int Capacity = 8;

    // Sixteen slots of four bits: 0 when no key belongs there, or one more than the index of the last entry whose key does.
    private ulong _slots;
    private Entries _entries;

    /// <summary>The slot of a key, as how far the number has to be shifted.</summary>
    internal static int SlotOf(ReadOnlySpan<byte> name) => name.IsEmpty ? SlotOf(0, (byte)'"', (byte)'"') : SlotOf(name.Length, name[name.Length / 2], name[^1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(int length, byte middle, byte last) => ((middle + (3 * last) + length) & 15) << 2;

    /// <summary>Adds an entry.</summary>
    /// <param name="index">How many there are.</param>
    /// <param name="json">The object, from its beginning.</param>
    /// <param name="keyStart">Where the key begins, after its quote. It has no escapes.</param>
    /// <param name="keyLength">How long it is.</param>
    /// <param name="valueStart">Where the value begins.</param>
    /// <param name="valueLength">How long it is.</param>
    /// <param name="isEscaped">Whether it is a string with escapes.</param>
    /// <returns>Whether there was room for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int index, ReadOnlySpan<byte> json, int keyStart, int keyLength, int valueStart, int valueLength, bool isEscaped = false)
    {
        if (index >= Capacity || (uint)keyLength > PackedEntry.LongestKey || valueStart + valueLength > PackedEntry.LongestText)
        {
            return false;
        }
        // The quotes of an empty key stand for its characters.
        int slot = SlotOf(keyLength, json[keyStart + (keyLength / 2)], json[keyStart + keyLength - 1]);
        _slots = (_slots & ~(15UL << slot)) | (ulong)(uint)(index + 1) << slot;
        _entries[index] = new PackedEntry(keyStart, keyLength, valueStart, valueLength, isEscaped);
        return true;
    }

    /// <summary>The last entry with a key; -1 when there is none.</summary>
    /// <param name="json">The object, from its beginning.</param>
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

    /// <param name="index">Which entry.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="entry">The entry.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Get(int index, int start, out JsonEntry entry) => _entries[index].Unpack(start, out entry);

    /// <summary>Finds out which strings have escapes.</summary>
    /// <param name="count">How many entries there are.</param>
    /// <param name="json">The object, from its beginning.</param>
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

    /// <param name="entries">Where to write the entries: as many as there is room for.</param>
    /// <param name="start">Where the object begins.</param>
    internal readonly void CopyTo(Span<JsonEntry> entries, int start)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            Get(i, start, out entries[i]);
        }
    }

    /// <summary>Gives an entry another value.</summary>
    internal void SetValue(int index, int start, int length, bool isEscaped) => _entries[index] = _entries[index].WithValue(start, length, isEscaped);

    /// <summary>How much room the entries take where they are written, each with the comma before it.</summary>
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
