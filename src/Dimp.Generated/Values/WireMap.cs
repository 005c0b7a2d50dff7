using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Dimp;

/// <summary>
/// A JSON object: ordered, mutable, read when asked. A key that is not there reads as an undefined value, and setting a
/// key to an undefined value removes it.
/// </summary>
/// <remarks>
/// An edited map writes what was not touched with the text it came with, in its place. Where a key came twice the last
/// one counts, as with every peer; the earlier ones are not seen, and are written as they came until that key is set.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(WireMapDebugView))]
public sealed partial class WireMap : WireNode, IEquatable<WireMap>
{
    /// <summary>Up to here, comparing keys one by one is cheaper than a hash table.</summary>
    private const int LargestScanned = 16;

    private WireSlot[]? _slots;
    private int _length;
    private int _removed;
    private bool _hasShadowed;
    private Dictionary<string, int>? _lookup;
    private int _version;

    /// <summary>Creates an empty map.</summary>
    public WireMap() => _slots = [];

    internal WireMap(byte[] source, int start, int length, WireNode? parent) : base(source, start, length, parent)
    {
    }

    internal WireMap(byte[] source, int start, int length, WireSlot[] slots, int count) : base(source, start, length, null)
    {
        _length = count;
        _slots = slots;
    }

    private WireMap(WireMap original) : base(original.Source, original.Start, original.Length, null)
    {
        WireSlot[] slots = original.Slots[..original._length];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = slots[i].CloneFor(this);
        }
        _length = original._length;
        _removed = original._removed;
        _slots = slots;
    }

    /// <summary>Reads a JSON object.</summary>
    /// <param name="utf8Json">The JSON, which is copied.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        JsonDoor.TryOpen(utf8Json.ToArray(), 0, utf8Json.Length, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(string json, WireOptions? options = null) =>
        JsonDoor.TryOpen(json, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);

    private WireSlot[] Slots => Volatile.Read(ref _slots) ?? Index();

    /// <summary>The value under a key; undefined when it is not there. Setting it to an undefined value removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key to set has a surrogate without its partner.</exception>
    public WireValue this[string key]
    {
        get => Find(key) is var index and >= 0 ? _slots![index].Item.Read(this) : default;
        set
        {
            if (value.IsUndefined)
            {
                Remove(key);
            }
            else
            {
                Set(new WireKey(key), value);
            }
        }
    }

    /// <summary>The string under a key, as <see cref="WireValue.AsString"/> reads it. It is decoded once and remembered.</summary>
    /// <param name="key">The key.</param>
    public string? GetString(string key) => Find(key) is var index and >= 0 ? _slots![index].Item.ReadString() : null;

    /// <summary>The object under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireMap? GetMap(string key) => Find(key) is var index and >= 0 ? _slots![index].Item.ReadMap(this) : null;

    /// <summary>The array under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireList? GetList(string key) => Find(key) is var index and >= 0 ? _slots![index].Item.ReadList(this) : null;

    /// <summary>A copy that shares nothing with this map: an edit of one, or of anything in it, is not seen in the other.</summary>
    public WireMap Clone() => (WireMap)CloneFor(null);

    private protected override WireNode CloneItems() => new WireMap(this);

    /// <summary>Whether both have the same keys with equal values, whatever their order.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals([NotNullWhen(true)] WireMap? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }
        WireSlot[] slots = Slots;
        for (int i = 0; i < _length; i++)
        {
            if (!IsVisible(i))
            {
                continue;
            }
            int index = other.Find(slots[i].Name(Source));
            if (index < 0 || slots[i].Item.Read(this) != other._slots![index].Item.Read(other))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int sum = 0;
        WireSlot[] slots = Slots;
        for (int i = 0; i < _length; i++)
        {
            if (IsVisible(i))
            {
                var hash = new HashCode();
                hash.AddBytes(slots[i].Name(Source));
                hash.Add(slots[i].Item.Read(this));
                sum += hash.ToHashCode();
            }
        }
        return sum;
    }

    private protected override void WriteItems(ref JsonOutput output)
    {
        output.Append((byte)'{');
        bool first = true;
        foreach (ref WireSlot slot in Slots.AsSpan(0, _length))
        {
            if (slot.IsRemoved)
            {
                continue;
            }
            if (!first)
            {
                output.Append((byte)',');
            }
            first = false;
            slot.WriteTo(ref output, Source);
        }
        output.Append((byte)'}');
    }

    private WireSlot[] Index()
    {
        WireSlot[] slots = JsonIndex.ReadMap(Source, Start, Length, out int count);
        // Whoever sees the slots must see their number; and two readers must see the same slots.
        _length = count;
        return Interlocked.CompareExchange(ref _slots, slots, null) ?? slots;
    }

    /// <summary>Whether the map is large enough for its hash table; reads the slots when nobody has yet.</summary>
    private bool IsLarge => Slots.Length > LargestScanned && _length > LargestScanned;

    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (IsLarge)
        {
            return Lookup().GetValueOrDefault(key, -1);
        }
        Span<byte> buffer = stackalloc byte[128];
        return Utf8.FromUtf16(key, buffer, out _, out int length, replaceInvalidSequences: false) switch
        {
            OperationStatus.Done => Scan(buffer[..length]),
            OperationStatus.DestinationTooSmall => Scan(Encoding.UTF8.GetBytes(key)),
            _ => -1,
        };
    }

    private int Find(WireKey key) => IsLarge ? Lookup().GetValueOrDefault(key.Text, -1) : Scan(key.Utf8);

    private int Find(ReadOnlySpan<byte> name) =>
        IsLarge ? Lookup().GetValueOrDefault(Encoding.UTF8.GetString(name), -1) : Scan(name);

    private int Scan(ReadOnlySpan<byte> name)
    {
        WireSlot[] slots = _slots!;
        for (int i = _length - 1; i >= 0; i--)
        {
            if (!slots[i].IsRemoved && slots[i].Name(Source).SequenceEqual(name))
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
            lookup = new Dictionary<string, int>(_length);
            bool shadowed = false;
            for (int i = 0; i < _length; i++)
            {
                if (!_slots![i].IsRemoved)
                {
                    string text = _slots[i].Text(Source);
                    shadowed |= !lookup.TryAdd(text, i);
                    lookup[text] = i;
                }
            }
            _hasShadowed = shadowed;
            Volatile.Write(ref _lookup, lookup);
        }
        return lookup;
    }

    /// <summary>Whether a slot holds an entry that counts: neither removed, nor shadowed by a later one of its key.</summary>
    private bool IsVisible(int index) => !_slots![index].IsRemoved && Find(_slots[index].Name(Source)) == index;

    internal void Set(WireKey key, WireValue value)
    {
        DropPending(key.Text);
        WireItem item = Adopt(value);
        BeginEdit();
        int index = Find(key);
        if (index < 0)
        {
            Append(new WireSlot(key, item));
        }
        else
        {
            _slots![index].Item.Detach();
            _slots[index].Item = item;
            RemoveShadowed(key.Utf8, index);
        }
        _version++;
    }

    private bool Remove(WireKey key)
    {
        DropPending(key.Text);
        int index = Find(key);
        if (index < 0)
        {
            return false;
        }
        BeginEdit();
        RemoveAt(index);
        RemoveShadowed(key.Utf8, index);
        _lookup?.Remove(key.Text);
        _version++;
        return true;
    }

    /// <summary>Gives an entry another key, in its place.</summary>
    /// <returns>Whether it is there.</returns>
    internal bool Rename(WireKey from, WireKey to)
    {
        int index = Find(from);
        if (index < 0)
        {
            return false;
        }
        BeginEdit();
        RemoveShadowed(from.Utf8, index);
        _slots![index] = _slots[index].Rename(to);
        _lookup = null;
        _version++;
        return true;
    }

    private void RemoveAt(int index)
    {
        _slots![index].Item.Detach();
        _slots[index].Item = default;
        _removed++;
    }

    private void RemoveShadowed(ReadOnlySpan<byte> name, int before)
    {
        if (_length > LargestScanned && !_hasShadowed)
        {
            return;
        }
        for (int i = 0; i < before; i++)
        {
            if (!_slots![i].IsRemoved && _slots[i].Name(Source).SequenceEqual(name))
            {
                RemoveAt(i);
            }
        }
    }

    private void Append(WireSlot slot)
    {
        if (_length == _slots!.Length)
        {
            MakeRoom();
        }
        _lookup?.Add(slot.Text(Source), _length);
        _slots[_length++] = slot;
    }

    private void MakeRoom()
    {
        if (_removed > _length / 2)
        {
            int kept = 0;
            for (int i = 0; i < _length; i++)
            {
                if (!_slots![i].IsRemoved)
                {
                    _slots[kept++] = _slots[i];
                }
            }
            _length = kept;
            _removed = 0;
            _lookup = null;
        }
        else
        {
            Array.Resize(ref _slots, Math.Max(8, _length * 2));
        }
    }
}
