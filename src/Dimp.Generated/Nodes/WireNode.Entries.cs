namespace Dimp;

// What a node is made of: UTF-8, and where its entries lie in it. Objects and arrays that somebody looked at, or put in,
// stand beside.
public abstract partial class WireNode
{
    private byte[] _utf8;
    private int _start;
    private int _end;

    private JsonEntry[]? _entries;
    private int _count;
    private object?[]? _materialized;

    internal int Start => _start;

    private protected int End
    {
        get => _end;
        set => _end = value;
    }

    private protected ReadOnlySpan<byte> Source => _utf8.AsSpan(_start, _end - _start);

    private protected byte[] Buffer => _utf8;

    /// <summary>Whether entries have keys: whether this is a map.</summary>
    private protected bool HasKeys { get; }

    /// <summary>How many entries there are, those included that a map has marked as removed. It holds once they are known.</summary>
    private protected int EntryCount => _count;

    /// <summary>Where the entries lie, those included that a map has marked as removed.</summary>
    private protected ReadOnlySpan<JsonEntry> Entries => (Volatile.Read(ref _entries) ?? ReadEntries()).AsSpan(0, _count);

    /// <summary>Whether they are in an array already.</summary>
    private protected bool HasEntries => Volatile.Read(ref _entries) is not null;

    /// <param name="entries">The entries; <c>null</c> while they are not in an array.</param>
    /// <param name="count">How many there are.</param>
    private protected void KeepEntries(JsonEntry[]? entries, int count)
    {
        // Whoever sees the entries must see their number. Another reader may come to the same ones at the same time.
        _count = count;
        Volatile.Write(ref _entries, entries);
    }

    private JsonEntry[] ReadEntries()
    {
        LoadEntries();
        return _entries!;
    }

    /// <summary>Puts the entries into an array.</summary>
    private protected abstract void LoadEntries();

    /// <summary>The entries, for whom needs them just once.</summary>
    /// <param name="few">Room for as many as a <see cref="PackedIndex"/> has.</param>
    private protected virtual ReadOnlySpan<JsonEntry> EntriesToWrite(Span<JsonEntry> few) => Entries;

    /// <summary>The value of an entry; an object or array may be raw.</summary>
    private protected WireValue StoredAt(int index, in JsonEntry entry) =>
        _materialized?[index] is WireNode node ? new WireValue(node) : WireValue.Of(entry, _utf8);

    private protected WireValue ValueAt(int index) => ValueAt(index, Entries[index]);

    private protected WireValue ValueAt(int index, in JsonEntry entry)
    {
        WireValue value = StoredAt(index, entry);
        return value.IsRawContainer ? new WireValue(NodeAt(index, entry)) : value;
    }

    private WireNode NodeAt(int index, in JsonEntry entry)
    {
        object?[] materialized = Materialized;
        if (Volatile.Read(ref materialized[index]) is WireNode known)
        {
            return known;
        }
        // Two readers must get the same node, or the edits of one of them would be lost.
        WireNode made = MakeNode(entry);
        return Interlocked.CompareExchange(ref materialized[index], made, null) as WireNode ?? made;
    }

    private WireNode MakeNode(in JsonEntry entry)
    {
        int height = NestedHeight;
        return _utf8[entry.ValueStart] == '['
            ? new WireList(_utf8, entry.ValueStart, entry.ValueEnd, this, height)
            : new WireMap(_utf8, entry.ValueStart, entry.ValueEnd, this, height);
    }

    /// <summary>Keeps the nodes of all entries, unless another reader has begun to make them.</summary>
    private protected void KeepNodes(object?[] nodes) => Interlocked.CompareExchange(ref _materialized, nodes, null);

    /// <summary>How many nodes stand in one another from one of the entries down, at most.</summary>
    private protected int NestedHeight => Math.Max(1, _height - 1);

    /// <summary>What was made of entries when they were read: the node of an object or array, the text of a string.</summary>
    private protected object?[] Materialized =>
        Volatile.Read(ref _materialized) ?? Interlocked.CompareExchange(ref _materialized, NewMaterialized(), null) ?? _materialized;

    private object?[] NewMaterialized() => new object?[_isOwn && _entries is not null ? _entries.Length : _count];

    private protected bool HasMaterialized => _materialized is not null;

    /// <summary>Whether somebody has looked into an object or array among the entries.</summary>
    private protected bool HasNodes => _materialized is { } materialized && Array.Exists(materialized, static made => made is WireNode);

    private protected object? MaterializedAt(int index) => Volatile.Read(ref _materialized)?[index];

    /// <summary>Whether a node stands at an entry already, so that it need not be put there.</summary>
    private protected bool IsAt(int index, WireNode? node) => index >= 0 && node is not null && ReferenceEquals(MaterializedAt(index), node);

    /// <summary>The node of an entry that says something else than the text; <c>null</c> for most.</summary>
    private WireNode? EditedNodeAt(int index, in JsonEntry entry) =>
        _materialized?[index] is WireNode node && (!node.IsUntouched || entry.ValueLength == 0) ? node : null;
}
