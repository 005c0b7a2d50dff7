namespace Dimp;

// What a node is made of: UTF-8, and where its entries lie in it. Objects and arrays that somebody looked at, or put in,
// stand beside.
public abstract partial class WireNode
{
    private byte[] _utf8;
    private int _start;
    private int _end;

    private JsonEntry[]? _entries;
    private int _first;
    private int _count;
    private object?[]? _materialized;

    private protected int Start => _start;

    private protected int End => _end;

    private protected ReadOnlySpan<byte> Source => _utf8.AsSpan(_start, _end - _start);

    private protected byte[] Buffer => _utf8;

    /// <summary>Whether entries have keys: whether this is a map.</summary>
    private protected bool HasKeys { get; }

    /// <summary>Where the entries lie, those included that a map has marked as removed.</summary>
    private protected ReadOnlySpan<JsonEntry> Entries =>
        (Volatile.Read(ref _entries) ?? ReadEntries()).AsSpan(_first, _count);

    /// <summary>Whether they are in an array already.</summary>
    private protected bool HasEntries => Volatile.Read(ref _entries) is not null;

    /// <param name="entries">The entries; <c>null</c> while they are not in one array.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are.</param>
    private protected void KeepEntries(JsonEntry[]? entries, int first, int count)
    {
        _first = first;
        _count = count;
        _entries = entries;
    }

    private JsonEntry[] ReadEntries()
    {
        JsonEntry[] entries = LoadEntries(out int count);
        // Whoever sees the entries must see their number. Another reader may come to the same ones at the same time.
        _count = count;
        Volatile.Write(ref _entries, entries);
        return entries;
    }

    private protected virtual JsonEntry[] LoadEntries(out int count) => JsonIndex.Read(_utf8, _start, _end, out count);

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
        int height = Math.Max(1, _height - 1);
        if (_utf8[entry.ValueStart] == '[')
        {
            return new WireList(_utf8, entry.ValueStart, entry.ValueEnd, this, height);
        }
        var map = new WireMap(_utf8, entry.ValueStart, entry.ValueEnd, this, height);
        if (!HasKeys && entry.CountNested > 0)
        {
            map.KeepEntries(_entries!, _count + entry.FirstNested, entry.CountNested);
        }
        return map;
    }

    /// <summary>Makes the nodes of all entries at once, where nobody has asked for any: other readers wait for none of them.</summary>
    internal void MaterializeNodes()
    {
        if (_materialized is null)
        {
            ReadOnlySpan<JsonEntry> entries = Entries;
            object?[] materialized = NewMaterialized();
            for (int i = 0; i < entries.Length; i++)
            {
                materialized[i] = entries[i].IsContainer(_utf8) ? MakeNode(entries[i]) : null;
            }
            Interlocked.CompareExchange(ref _materialized, materialized, null);
        }
    }

    /// <summary>What was made of entries when they were read: the node of an object or array, the text of a string.</summary>
    private protected object?[] Materialized =>
        Volatile.Read(ref _materialized) ?? Interlocked.CompareExchange(ref _materialized, NewMaterialized(), null) ?? _materialized;

    private object?[] NewMaterialized() => new object?[_isOwn ? _entries!.Length : _count];

    private protected object? MaterializedAt(int index) => Volatile.Read(ref _materialized)?[index];

    /// <summary>Whether a node stands at an entry already, so that it need not be put there.</summary>
    private protected bool IsAt(int index, WireNode? node) => index >= 0 && node is not null && ReferenceEquals(MaterializedAt(index), node);

    /// <summary>The node of an entry that says something else than the text; <c>null</c> for most.</summary>
    private WireNode? EditedNodeAt(int index) =>
        _materialized is { } materialized && materialized[index] is WireNode node && (!node.IsUntouched || Entries[index].ValueLength == 0)
            ? node
            : null;
}
