using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// The entries of a short object with few keys, as in most messages. It is stored in the map itself, so that no array is
/// needed. A key is looked for in all entries at once, by its length and one of its characters.
/// </summary>
internal struct PackedIndex
{
    internal const int Capacity = 8;

    private Entries _entries;

    /// <summary>The pattern of a key; see <see cref="PackedEntry.KeyPattern"/>.</summary>
    internal static ulong PatternOf(ReadOnlySpan<byte> name) => PackedEntry.PatternOf(name.Length, name.IsEmpty ? (byte)'"' : name[name.Length / 2]);

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
        Add(index, new PackedEntry(keyStart, PackedEntry.PatternOf(keyLength, json[keyStart + (keyLength / 2)]), valueStart, valueLength));
        return true;
    }

    /// <summary>Adds an entry. There must be room for it.</summary>
    /// <param name="index">The number of entries before.</param>
    /// <param name="entry">The entry.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index, PackedEntry entry) => _entries[index] = entry;

    /// <summary>The last entry with a key; -1 when there is none.</summary>
    /// <param name="count">The number of entries.</param>
    /// <param name="json">The JSON of the object.</param>
    /// <param name="name">The key.</param>
    /// <param name="pattern">Its pattern.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int Find(int count, ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, ulong pattern)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            if (_entries[i].HasPattern(pattern) && _entries[i].HasKey(json, name))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Whether any of several keys may be there. It is certain only that they are not.</summary>
    /// <param name="count">The number of entries.</param>
    /// <param name="others">Entries with the keys.</param>
    internal readonly bool MayHaveAny(int count, ReadOnlySpan<PackedEntry> others)
    {
        foreach (PackedEntry other in others)
        {
            for (int i = 0; i < count; i++)
            {
                if (_entries[i].HasPattern(other.Pattern))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>The <see cref="PackedEntry.BitOf">bits</see> of all keys together.</summary>
    /// <param name="count">The number of entries.</param>
    internal readonly ulong KeyBits(int count)
    {
        ulong bits = 0;
        for (int i = 0; i < count; i++)
        {
            bits |= PackedEntry.BitOf(_entries[i].Pattern);
        }
        return bits;
    }

    /// <summary>The number of different keys.</summary>
    /// <param name="count">The number of entries.</param>
    /// <param name="json">The JSON of the object.</param>
    internal readonly int CountKeys(int count, ReadOnlySpan<byte> json)
    {
        // Keys with different bits are different.
        if (BitOperations.PopCount(KeyBits(count)) == count)
        {
            return count;
        }
        int keys = 0;
        for (int i = 0; i < count; i++)
        {
            PackedEntry entry = _entries[i];
            keys += Find(count, json, json.Slice(entry.KeyStart, entry.KeyLength), entry.Pattern) == i ? 1 : 0;
        }
        return keys;
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

    /// <summary>Adjusts the positions of entries after their text was moved.</summary>
    internal void Move(int first, int count, int by)
    {
        for (int i = first; i < count; i++)
        {
            _entries[i] = _entries[i].Moved(by);
        }
    }

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
