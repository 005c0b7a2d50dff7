using System.Runtime.CompilerServices;

namespace Dimp;

// The content of a node: UTF-8, and the positions of its entries in it. Nested nodes and decoded strings are created when they
// are first needed, and kept in an array beside the entries.
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

    private protected ReadOnlySpan<byte> Source
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _utf8.AsSpan(_start, _end - _start);
    }

    private protected byte[] Buffer => _utf8;

    /// <summary>Whether entries have keys: whether this is a map.</summary>
    private protected bool HasKeys { get; }

    /// <summary>The number of entries, with those that a map has marked as removed. It is valid once the entries are found.</summary>
    private protected int EntryCount => _count;

    /// <summary>The entries, with those that a map has marked as removed.</summary>
    private protected ReadOnlySpan<JsonEntry> Entries => (Volatile.Read(ref _entries) ?? ReadEntries()).AsSpan(0, _count);

    /// <summary>Whether the entries are in an array.</summary>
    private protected bool HasEntries => Volatile.Read(ref _entries) is not null;

    /// <param name="entries">The entries.</param>
    /// <param name="count">Their number.</param>
    private protected void KeepEntries(JsonEntry[] entries, int count)
    {
        // A thread that sees the entries must see their number. Two threads may find the same entries at the same time.
        _count = count;
        Volatile.Write(ref _entries, entries);
    }

    /// <summary>Keeps the number of entries that are not in an array, before they are published.</summary>
    /// <remarks>If another thread has put them into an array meanwhile, that stays: somebody may be about to read it.</remarks>
    private protected void KeepCount(int count) => _count = count;

    private JsonEntry[] ReadEntries()
    {
        LoadEntries();
        return _entries!;
    }

    /// <summary>Puts the entries into an array.</summary>
    private protected abstract void LoadEntries();

    /// <summary>The entries for a single use.</summary>
    /// <param name="few">Room for the entries of a <see cref="PackedIndex"/>.</param>
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
        // Two threads must get the same node, or the edits of one of them would be lost. The exchange is a full fence: whoever
        // sees the node sees all of it.
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

    /// <summary>Keeps the nodes of all entries, unless another thread has begun to create them.</summary>
    private protected bool TryKeepNodes(object?[] nodes) => Interlocked.CompareExchange(ref _materialized, nodes, null) is null;

    /// <summary>The greatest nesting depth of nodes from an entry down.</summary>
    private protected int NestedHeight => Math.Max(1, _height - 1);

    /// <summary>The nodes of objects and arrays, and the text of strings that were decoded.</summary>
    // The exchange is a full fence, and all threads get the same array. Its length is read after the entries were published.
    private protected object?[] Materialized =>
        Volatile.Read(ref _materialized) ?? Interlocked.CompareExchange(ref _materialized, NewMaterialized(), null) ?? _materialized;

    // An edited node has room for more entries, in its array or packed.
    private object?[] NewMaterialized() => new object?[!_isOwn ? _count : _entries?.Length ?? PackedIndex.Capacity];

    /// <summary>Whether the nodes and strings that were already created leave room for more entries.</summary>
    private protected bool HasRoomForEntries(int more) => _materialized is null || _count + more <= _materialized.Length;

    private protected bool HasMaterialized => _materialized is not null;

    /// <summary>Whether an object or array among the entries has a node.</summary>
    private protected bool HasNodes => _materialized is { } materialized && Array.Exists(materialized, static made => made is WireNode);

    private protected object? MaterializedAt(int index) => Volatile.Read(ref _materialized)?[index];

    /// <summary>Whether a node is already the value of an entry.</summary>
    private protected bool IsAt(int index, WireNode? node) => index >= 0 && node is not null && ReferenceEquals(MaterializedAt(index), node);

    /// <summary>The node of an entry if it replaces the text; <c>null</c> for most entries.</summary>
    private WireNode? EditedNodeAt(int index, in JsonEntry entry) =>
        _materialized?[index] is WireNode node && (!node.IsUntouched || entry.ValueLength == 0) ? node : null;
}
