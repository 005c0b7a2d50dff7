using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>A JSON array: mutable, decoded lazily. An undefined value that is added becomes <c>null</c>.</summary>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(WireListDebugView))]
[JsonConverter(typeof(WireListJsonConverter))]
public sealed class WireList : WireNode, IList<WireValue>, IReadOnlyList<WireValue>, IEquatable<WireList>
{
    /// <summary>Room on the stack for the items of most lists.</summary>
    private const int Few = 16;

    private IListView? _view;
    private OtherView? _otherViews;

    /// <summary>Creates an empty list.</summary>
    public WireList() : base(hasKeys: false)
    {
    }

    internal WireList(byte[] utf8, int start, int end, WireNode? parent, int height) : base(utf8, start, end, parent, height, hasKeys: false)
    {
    }

    /// <summary>Creates a list with a copy of one item.</summary>
    internal static WireList OfCopy(WireValue item)
    {
        var output = new JsonOutput([], 0);
        output.Append((byte)'[');
        output.Append(item.Node is { } node ? node.ToUtf8Bytes() : Encoding.UTF8.GetBytes(item.ToString()));
        output.Append((byte)']');
        return new WireList(output.Buffer, 0, output.Length, parent: null, WireOptions.GreatestDepth);
    }

    private protected override void LoadEntries()
    {
        if (TryReadTree())
        {
            return;
        }
        var found = new JsonEntries(stackalloc JsonEntry[Few], Start, End);
        JsonIndexer.Read(Buffer, Start, ref found);
        KeepEntries(found.ToArray(), found.Count);
        found.Dispose();
    }

    /// <summary>
    /// Makes the nodes of all objects among the items in one pass, if the list was not read yet. No other thread sees them before
    /// they are <see cref="TryKeep">kept</see>.
    /// </summary>
    internal bool TryReadObjects(out UnsharedItems items)
    {
        if (HasEntries || HasMaterialized || TryReadTree())
        {
            items = default;
            return false;
        }
        var nodes = new NodesOfObjects(this, Buffer);
        var found = new JsonEntries(stackalloc JsonEntry[Few], Start, End);
        JsonIndexer.Read(Buffer, Start, ref found, ref nodes);
        items = new UnsharedItems(nodes.ToArray(found.Count), found.ToArray(), found.Count);
        found.Dispose();
        return true;
    }

    /// <summary>Keeps the nodes of all objects, unless another thread has begun to create them.</summary>
    internal bool TryKeep(in UnsharedItems items)
    {
        // The nodes are published first: a thread that sees the entries creates missing nodes.
        bool areKept = TryKeepNodes(items.Nodes);
        KeepEntries(items.Entries, items.Count);
        return areKept;
    }

    /// <summary>The items of a list as they are found, before other threads see them.</summary>
    /// <param name="Nodes">The nodes of those that are objects, with room to spare.</param>
    /// <param name="Entries">Their entries, with room to spare.</param>
    /// <param name="Count">Their number.</param>
    internal readonly record struct UnsharedItems(object?[] Nodes, JsonEntry[] Entries, int Count);

    private struct NodesOfObjects(WireList list, byte[] utf8) : IJsonObjects
    {
        public static bool AreWanted => true;

        private const int MostAtFirst = 256;

        private object?[] _nodes = [];
        private int _index;
        private WireMap _map = null!;

        public ref PackedIndex Begin(int index, int start)
        {
            _index = index;
            _map = new WireMap(utf8, start, list.End, list, list.NestedHeight);
            return ref _map.Packed;
        }

        public void End(int end, int count)
        {
            _map.EndAt(end, count);
            if (_index >= _nodes.Length)
            {
                // The number of items, if the others are as long as this one.
                int expected = Math.Min((list.End - end) / (end - _map.Start), MostAtFirst);
                Array.Resize(ref _nodes, Math.Max(_index + expected, 2 * _nodes.Length) + 1);
            }
            _nodes[_index] = _map;
        }

        internal object?[] ToArray(int count)
        {
            // There may be room for more nodes, but not for fewer.
            if (_nodes.Length < count || _nodes.Length / 2 > count)
            {
                Array.Resize(ref _nodes, count);
            }
            return _nodes;
        }
    }

    /// <summary>The number of items.</summary>
    public int Count => Entries.Length;

    bool ICollection<WireValue>.IsReadOnly => false;

    /// <summary>The item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    /// <exception cref="ArgumentException">
    /// The value to set would be nested too deeply; see <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
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
            if (IsAt(index, stored.Node))
            {
                return;
            }
            WireNode? node = stored.Node is { } given ? Adopt(given) : null;
            Prepare();
            ReplaceEntry(index, stored, node);
        }
    }

    /// <summary>A list of typed items; <c>null</c> if <paramref name="items"/> is <c>null</c>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Makes a value of an item; an undefined one is stored as <c>null</c>.</param>
    /// <exception cref="ArgumentException">
    /// An item would be nested too deeply; see <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
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

    /// <summary>The typed view of the list; <c>null</c> if there is none since the last edit.</summary>
    internal IListView? View => Volatile.Read(ref _view);

    /// <summary>Replaces a known view, unless another thread has replaced it already.</summary>
    /// <returns>The view before the call.</returns>
    /// <remarks>The exchange is a full fence: whoever sees the view sees all of it.</remarks>
    internal IListView? ReplaceView(IListView made, IListView? known) => Interlocked.CompareExchange(ref _view, made, known);

    /// <summary>A further view; <c>null</c> if there is none since the last edit.</summary>
    internal object? ViewOf(object key, object? registry) => OtherView.Find(Volatile.Read(ref _otherViews), key, registry);

    /// <summary>Replaces a known further view, unless another thread has changed the further views.</summary>
    internal bool TryReplaceViewOf(object key, object? registry, IListView made, object? known) =>
        OtherView.TryReplace(ref _otherViews, key, registry, made, known);

    /// <summary>Notes that an item was edited, so that it may be read as another record from now on.</summary>
    internal void NoteEdit(WireMap item)
    {
        _view?.NoteEdit(item);
        for (OtherView? other = _otherViews; other is not null; other = other.Next)
        {
            ((IListView)other.View).NoteEdit(item);
        }
    }

    internal WireValue ItemAt(int index) => ValueAt(index);

    private void Prepare()
    {
        BeginEdit();
        PrepareEdit();
        _view = null;
        _otherViews = null;
    }

    /// <summary>A copy that shares nothing with this list.</summary>
    public WireList Clone() => (WireList)CloneFor(null);

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentException">
    /// The item would be nested too deeply; see <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
    public void Add(WireValue item) => Insert(Count, item);

    /// <summary>Inserts an item at an index, and moves the items from there on.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    /// <exception cref="ArgumentException">
    /// The item would be nested too deeply; see <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
    public void Insert(int index, WireValue item)
    {
        ThrowIfOutside(index, Count + 1);
        WireValue stored = OrNull(item);
        WireNode? node = stored.Node is { } given ? Adopt(given) : null;
        Prepare();
        InsertEntry(index, key: null, stored, node);
    }

    /// <summary>Removes the item at an index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public void RemoveAt(int index)
    {
        ThrowIfOutside(index, Count);
        Prepare();
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
        Prepare();
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
    /// <param name="arrayIndex">The index of the first item in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    /// <exception cref="ArgumentException">The array has no room for all items from the index on.</exception>
    public void CopyTo(WireValue[] array, int arrayIndex)
    {
        ThrowIfNoRoom(array, arrayIndex, Count);
        foreach (WireValue item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <summary>The items in their order.</summary>
    /// <exception cref="InvalidOperationException">The list was edited during the enumeration.</exception>
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
    public bool Equals([NotNullWhen(true)] WireList? other) => other is not null && AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireList);

    private protected override bool AreEntriesEqual(WireNode other, ref Stack<(WireNode, WireNode)>? open)
    {
        if (other is not WireList list || Count != list.Count)
        {
            return false;
        }
        for (int i = 0; i < Count; i++)
        {
            if (!AreEqual(ValueAt(i), list.ValueAt(i), ref open))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => GetHashCode(HashedLevels);

    internal override int GetHashCode(int levels)
    {
        var hash = new HashCode();
        hash.Add(Count);
        for (int i = 0; levels > 0 && i < Count; i++)
        {
            hash.Add(ValueAt(i).GetHashCode(levels - 1));
        }
        return hash.ToHashCode();
    }

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
