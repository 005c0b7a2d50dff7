using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>A JSON array: mutable, read when asked. An undefined value that is put into it becomes <c>null</c>.</summary>
[DebuggerDisplay("Count = {Count}")]
public sealed class WireList : WireNode, IList<WireValue>, IReadOnlyList<WireValue>, IEquatable<WireList>
{
    private WireItem[]? _items;
    private int _count;
    private int _version;

    /// <summary>Creates an empty list.</summary>
    public WireList() => _items = [];

    internal WireList(byte[] source, int start, int length, WireNode? parent) : base(source, start, length, parent)
    {
    }

    private WireList(WireList original) : base(original.Source, original.Start, original.Length, null)
    {
        WireItem[] items = original.Items[..original._count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = items[i].CloneFor(this);
        }
        _count = items.Length;
        _items = items;
    }

    private WireItem[] Items => Volatile.Read(ref _items) ?? Index();

    /// <summary>The number of items.</summary>
    public int Count => Items is not null ? _count : 0;

    bool ICollection<WireValue>.IsReadOnly => false;

    /// <summary>The item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public WireValue this[int index]
    {
        get
        {
            ThrowIfOutside(index, Count);
            return _items![index].Read(this);
        }
        set
        {
            ThrowIfOutside(index, Count);
            WireItem item = Adopt(OrNull(value));
            BeginEdit();
            _items![index].Detach();
            _items[index] = item;
            _version++;
        }
    }

    /// <summary>A list of typed items; <c>null</c> when there are none to take.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Makes a value of an item; an undefined one is stored as <c>null</c>.</param>
    public static WireList? From<T>(IEnumerable<T>? items, Func<T, WireValue> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            return null;
        }
        var list = new WireList();
        foreach (T item in items)
        {
            list.Add(write(item));
        }
        return list;
    }

    /// <summary>The items that can be read as a class; the others are left out.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T> ReadAll<T>(Func<WireValue, T?> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. this.Select(read).OfType<T>()];
    }

    /// <summary>The items that can be read as a struct; the others are left out.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T> ReadAll<T>(Func<WireValue, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. this.Select(read).OfType<T>()];
    }

    /// <summary>The items that can be read as a class or are <c>null</c>; the others are left out.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T?> ReadAllOrNull<T>(Func<WireValue, T?> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. this.Select(value => (value, item: read(value))).Where(IsReadable).Select(pair => pair.item)];

        static bool IsReadable((WireValue Value, T? Item) pair) => pair.Item is not null || pair.Value.IsNullOrUndefined;
    }

    /// <summary>The items that can be read as a struct or are <c>null</c>; the others are left out.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T?> ReadAllOrNull<T>(Func<WireValue, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. this.Select(value => (value, item: read(value))).Where(IsReadable).Select(pair => pair.item)];

        static bool IsReadable((WireValue Value, T? Item) pair) => pair.Item is not null || pair.Value.IsNullOrUndefined;
    }

    /// <summary>A copy that shares nothing with this list.</summary>
    public WireList Clone() => (WireList)CloneFor(null);

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(WireValue item) => Insert(Count, item);

    /// <summary>Puts an item at an index, and moves those from there on.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public void Insert(int index, WireValue item)
    {
        ThrowIfOutside(index, Count + 1);
        WireItem adopted = Adopt(OrNull(item));
        BeginEdit();
        if (_count == _items!.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }
        Array.Copy(_items, index, _items, index + 1, _count - index);
        _items[index] = adopted;
        _count++;
        _version++;
    }

    /// <summary>Removes the item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public void RemoveAt(int index)
    {
        ThrowIfOutside(index, Count);
        BeginEdit();
        _items![index].Detach();
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = default;
        _version++;
    }

    /// <summary>Removes the first item that equals a value.</summary>
    /// <param name="item">The value.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(WireValue item)
    {
        int index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }
        return index >= 0;
    }

    /// <summary>Removes every item.</summary>
    public void Clear()
    {
        BeginEdit();
        foreach (ref WireItem item in Items.AsSpan(0, _count))
        {
            item.Detach();
        }
        _items = [];
        _count = 0;
        _version++;
    }

    /// <summary>The index of the first item that equals a value; -1 when there is none.</summary>
    /// <param name="item">The value.</param>
    public int IndexOf(WireValue item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i] == item)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Whether an item equals a value.</summary>
    /// <param name="item">The value.</param>
    public bool Contains(WireValue item) => IndexOf(item) >= 0;

    /// <summary>Copies the items into an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in it the first item goes.</param>
    public void CopyTo(WireValue[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (WireValue item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <summary>The items in their order.</summary>
    /// <exception cref="InvalidOperationException">The list was edited in the meantime.</exception>
    public IEnumerator<WireValue> GetEnumerator()
    {
        int version = _version;
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
            if (version != _version)
            {
                throw new InvalidOperationException("The list was edited while it was enumerated.");
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals([NotNullWhen(true)] WireList? other) => other is not null && Count == other.Count && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (WireValue item in this)
        {
            hash.Add(item);
        }
        return hash.ToHashCode();
    }

    private protected override void WriteItems(ref JsonOutput output)
    {
        output.Append((byte)'[');
        for (int i = 0; i < Count; i++)
        {
            if (i > 0)
            {
                output.Append((byte)',');
            }
            _items![i].WriteTo(ref output);
        }
        output.Append((byte)']');
    }

    private protected override WireNode CloneItems() => new WireList(this);

    private WireItem[] Index()
    {
        WireItem[] items = JsonIndex.OfList(Source, Start, Length);
        // Whoever sees the items must see their number; and two readers must see the same items.
        _count = items.Length;
        return Interlocked.CompareExchange(ref _items, items, null) ?? items;
    }

    private static WireValue OrNull(WireValue value) => value.IsUndefined ? WireValue.Null : value;

    private static void ThrowIfOutside(int index, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, end);
    }
}
