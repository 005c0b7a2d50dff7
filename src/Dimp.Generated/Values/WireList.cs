using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>A JSON array: mutable, read when asked. An undefined value that is put into it becomes <c>null</c>.</summary>
[DebuggerDisplay("Count = {Count}")]
public sealed class WireList : WireNode, IList<WireValue>, IReadOnlyList<WireValue>, IEquatable<WireList>
{
    /// <summary>Creates an empty list.</summary>
    public WireList() : base([], 0, 0, null, isUntouched: false) => KeepEntries([], 0, 0);

    internal WireList(byte[] source, int start, int end, WireNode? parent) : base(source, start, end, parent, isUntouched: true)
    {
    }

    /// <summary>The number of items.</summary>
    public int Count => Entries.Length;

    bool ICollection<WireValue>.IsReadOnly => false;

    /// <summary>The item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public WireValue this[int index]
    {
        get
        {
            ThrowIfOutside(index, Count);
            return ValueAt(index);
        }
        set
        {
            ThrowIfOutside(index, Count);
            WireValue stored = OrNull(value);
            WireNode? node = stored.Node is { } given ? Adopt(given) : null;
            BeginEdit();
            PrepareEdit();
            ReplaceEntry(index, stored, node);
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
        HoldNodes();
        var items = new T[Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (read(ValueAt(i)) is { } item)
            {
                items[count++] = item;
            }
        }
        return Trim(items, count);
    }

    /// <summary>The items that can be read as a struct; the others are left out.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T> ReadAll<T>(Func<WireValue, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        HoldNodes();
        var items = new T[Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (read(ValueAt(i)) is { } item)
            {
                items[count++] = item;
            }
        }
        return Trim(items, count);
    }

    /// <summary>The items that can be read as a class or are <c>null</c>; the others are left out.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T?> ReadAllOrNull<T>(Func<WireValue, T?> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        HoldNodes();
        var items = new T?[Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            WireValue value = ValueAt(i);
            items[count] = read(value);
            count += items[count] is not null || value.IsNullOrUndefined ? 1 : 0;
        }
        return Trim(items, count);
    }

    /// <summary>The items that can be read as a struct or are <c>null</c>; the others are left out.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="read">Reads a value, and answers <c>null</c> for one that it cannot read.</param>
    public IReadOnlyList<T?> ReadAllOrNull<T>(Func<WireValue, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        HoldNodes();
        var items = new T?[Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            WireValue value = ValueAt(i);
            items[count] = read(value);
            count += items[count] is not null || value.IsNullOrUndefined ? 1 : 0;
        }
        return Trim(items, count);
    }

    private static T[] Trim<T>(T[] items, int count) => count == items.Length ? items : items[..count];

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
        WireValue stored = OrNull(item);
        WireNode? node = stored.Node is { } given ? Adopt(given) : null;
        BeginEdit();
        PrepareEdit();
        InsertEntry(index, key: null, stored, node);
    }

    /// <summary>Removes the item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public void RemoveAt(int index)
    {
        ThrowIfOutside(index, Count);
        BeginEdit();
        PrepareEdit();
        DeleteEntry(index);
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
        DeleteEntries();
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
        int version = Version;
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
            if (version != Version)
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

    private protected override bool HasKeys => false;

    private protected override WireNode NewClone() => new WireList();

    private static WireValue OrNull(WireValue value) => value.IsUndefined ? WireValue.Null : value;

    private static void ThrowIfOutside(int index, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, end);
    }

    /// <summary>Whether both have equal items in the same order, as <see cref="Equals(WireList?)"/> says.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireList? left, WireList? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireList? left, WireList? right) => !(left == right);
}
