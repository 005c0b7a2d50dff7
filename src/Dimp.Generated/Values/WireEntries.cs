using System.Text;

namespace Dimp;

/// <summary>
/// The entries of a map that is more than its text: one that was edited or made by the program, or one in which somebody
/// looked at an object or array.
/// </summary>
internal sealed class WireEntries
{
    /// <summary>Up to here, comparing keys one by one is cheaper than a hash table.</summary>
    private const int LargestScanned = 16;

    private readonly byte[] _source;
    private WireSlot[] _slots;
    private int _removed;
    private bool _hasShadowed;
    private Dictionary<string, int>? _lookup;

    internal WireEntries()
    {
        _source = [];
        _slots = [];
    }

    internal WireEntries(byte[] source, JsonEntry[] index)
    {
        _source = source;
        _slots = new WireSlot[index.Length];
        for (int i = 0; i < index.Length; i++)
        {
            _slots[i] = new WireSlot(source, index[i]);
        }
        Length = index.Length;
    }

    private WireEntries(WireEntries original, WireMap owner)
    {
        _source = original._source;
        _slots = original._slots[..original.Length];
        for (int i = 0; i < _slots.Length; i++)
        {
            _slots[i] = _slots[i].CloneFor(owner);
        }
        Length = original.Length;
        _removed = original._removed;
    }

    /// <summary>How many slots there are, removed ones included.</summary>
    internal int Length { get; private set; }

    /// <summary>Another number after each edit.</summary>
    internal int Version { get; private set; }

    /// <summary>The number of different keys.</summary>
    internal int Count
    {
        get
        {
            if (IsLarge)
            {
                return Lookup().Count;
            }
            int count = 0;
            for (int i = 0; i < Length; i++)
            {
                count += IsVisible(i) ? 1 : 0;
            }
            return count;
        }
    }

    internal bool IsLarge => Length > LargestScanned;

    /// <summary>Whether a key came more than once; asked of large maps only, whose hash table knows.</summary>
    private bool HasShadowed => Lookup() is not null && _hasShadowed;

    internal ref WireItem this[int index] => ref _slots[index].Item;

    internal ReadOnlySpan<byte> Name(int index) => _slots[index].Name(_source);

    internal string Key(int index) => _slots[index].Text(_source);

    internal WireEntries CloneFor(WireMap owner) => new(this, owner);

    /// <summary>Whether a slot holds an entry that counts: neither removed, nor shadowed by a later one of its key.</summary>
    internal bool IsVisible(int index) => !_slots[index].IsRemoved && Find(Name(index)) == index;

    internal int Find(WireKey key) => IsLarge ? Lookup().GetValueOrDefault(key.Text, -1) : Scan(key.Utf8);

    /// <summary>Finds a key where there are many.</summary>
    internal int Find(string key) => Lookup().GetValueOrDefault(key, -1);

    internal int Find(ReadOnlySpan<byte> name) =>
        IsLarge ? Lookup().GetValueOrDefault(Encoding.UTF8.GetString(name), -1) : Scan(name);

    /// <summary>Sets a key, and removes the earlier entries of the same key.</summary>
    internal void Set(WireKey key, WireItem item)
    {
        int index = Find(key);
        if (index < 0)
        {
            Append(new WireSlot(key, item));
        }
        else
        {
            _slots[index].Item.Detach();
            _slots[index].Item = item;
            RemoveShadowed(key.Utf8, index);
        }
        Version++;
    }

    /// <summary>Removes the entry at an index, and the earlier ones of its key.</summary>
    internal void Remove(WireKey key, int index)
    {
        RemoveAt(index);
        RemoveShadowed(key.Utf8, index);
        _lookup?.Remove(key.Text);
        Version++;
    }

    internal void Rename(int index, WireKey from, WireKey to)
    {
        RemoveShadowed(from.Utf8, index);
        _slots[index] = _slots[index].Rename(to);
        _lookup = null;
        Version++;
    }

    internal void Clear()
    {
        for (int i = 0; i < Length; i++)
        {
            _slots[i].Item.Detach();
        }
        _slots = [];
        Length = 0;
        _removed = 0;
        _lookup = null;
        Version++;
    }

    internal void WriteTo(ref JsonOutput output)
    {
        bool isFirst = true;
        foreach (ref WireSlot slot in _slots.AsSpan(0, Length))
        {
            if (slot.IsRemoved)
            {
                continue;
            }
            if (!isFirst)
            {
                output.Append((byte)',');
            }
            isFirst = false;
            slot.WriteTo(ref output, _source);
        }
    }

    private int Scan(ReadOnlySpan<byte> name)
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            if (!_slots[i].IsRemoved && _slots[i].Name(_source).SequenceEqual(name))
            {
                return i;
            }
        }
        return -1;
    }

    private Dictionary<string, int> Lookup()
    {
        Dictionary<string, int>? lookup = Volatile.Read(ref _lookup);
        if (lookup is null)
        {
            lookup = new Dictionary<string, int>(Length);
            bool shadowed = false;
            for (int i = 0; i < Length; i++)
            {
                if (!_slots[i].IsRemoved)
                {
                    string text = Key(i);
                    shadowed |= !lookup.TryAdd(text, i);
                    lookup[text] = i;
                }
            }
            _hasShadowed = shadowed;
            Volatile.Write(ref _lookup, lookup);
        }
        return lookup;
    }

    private void RemoveAt(int index)
    {
        _slots[index].Item.Detach();
        _slots[index].Item = default;
        _removed++;
    }

    private void RemoveShadowed(ReadOnlySpan<byte> name, int before)
    {
        if (IsLarge && !HasShadowed)
        {
            return;
        }
        for (int i = 0; i < before; i++)
        {
            if (!_slots[i].IsRemoved && _slots[i].Name(_source).SequenceEqual(name))
            {
                RemoveAt(i);
            }
        }
    }

    private void Append(WireSlot slot)
    {
        if (Length == _slots.Length)
        {
            MakeRoom();
        }
        _lookup?.Add(slot.Text(_source), Length);
        _slots[Length++] = slot;
    }

    private void MakeRoom()
    {
        if (_removed > Length / 2)
        {
            int kept = 0;
            for (int i = 0; i < Length; i++)
            {
                if (!_slots[i].IsRemoved)
                {
                    _slots[kept++] = _slots[i];
                }
            }
            Length = kept;
            _removed = 0;
            _lookup = null;
        }
        else
        {
            Array.Resize(ref _slots, Math.Max(8, Length * 2));
        }
    }
}
