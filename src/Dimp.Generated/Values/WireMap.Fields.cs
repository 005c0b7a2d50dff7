using System.Runtime.CompilerServices;

namespace Dimp;

// Access by declared field, for generated code: aliases are read, mirrors are written.
public sealed partial class WireMap
{
    private Pending? _pending;

    /// <summary>
    /// The value of a field: that under its key or, where that is absent or <c>null</c>, under the first alias that has
    /// one. Setting it writes the key and its mirrors and removes its aliases; an undefined value removes them all.
    /// </summary>
    /// <param name="field">The field.</param>
    public WireValue this[WireField field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            ReadOnlySpan<JsonEntry> entries = EntriesAtHand;
            return Find(entries, field) is var index and >= 0 ? ValueAt(index, entries[index])
                : entries.IsEmpty ? ValueOnPages(field)
                : default;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(field);
            foreach (WireKey alias in field.Aliases)
            {
                Remove(alias);
            }
            if (field.Single is { } single)
            {
                Remove(single);
            }
            Put(field.Key, value);
            foreach (WireKey mirror in field.Mirrors)
            {
                Put(mirror, value);
            }
        }
    }

    /// <summary>The string of a field, as <see cref="WireValue.AsString"/> reads it. It is decoded once and remembered.</summary>
    /// <param name="field">The field.</param>
    public string? GetString(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        ReadOnlySpan<JsonEntry> entries = EntriesAtHand;
        return Find(entries, field) is var index and >= 0 ? StringAt(index, entries[index], field.Texts)
            : entries.IsEmpty ? StringOnPages(field)
            : null;
    }

    /// <summary>The object of a field; <c>null</c> when there is none.</summary>
    /// <param name="field">The field.</param>
    public WireMap? GetMap(WireField field) => this[field].AsMap();

    /// <summary>
    /// The array of a field; <c>null</c> when there is none. Where a single item stands in for it, a list of a copy of that.
    /// </summary>
    /// <param name="field">The field.</param>
    public WireList? GetList(WireField field) => this[field] is { IsNullOrUndefined: false } value
        ? value.AsList()
        : GetSingle(field) is { IsNullOrUndefined: false } single ? [Copy(single)] : null;

    /// <summary>The single item that peers send instead of a field's list.</summary>
    internal WireValue GetSingle(WireField field) => field.Single is { } key ? this[key.Text] : default;

    private static WireValue Copy(WireValue value) =>
        value.AsMap() is { } map ? map.Clone() : value.AsList() is { } list ? list.Clone() : value;

    /// <summary>The object of a field, or an empty one that takes its place in this map when it is first edited.</summary>
    /// <param name="field">The field.</param>
    public WireMap GetMapOrNew(WireField field) => GetMap(field) ?? GetPending<WireMap>(field);

    /// <summary>The array of a field, or an empty one that takes its place in this map when it is first edited.</summary>
    /// <param name="field">The field.</param>
    public WireList GetListOrNew(WireField field) => GetList(field) ?? GetPending<WireList>(field);

    /// <summary>Whether the field's key or one of its aliases is there, be it with <c>null</c>.</summary>
    /// <param name="field">The field.</param>
    public bool ContainsKey(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        ReadOnlySpan<JsonEntry> entries = EntriesAtHand;
        return (entries.IsEmpty ? FindOnPages(field, out _) : Find(entries, field)) >= 0;
    }

    /// <summary>
    /// The text by which a message is dispatched, as UTF-8: what a string says, or a number as it is written. Empty for
    /// any other value.
    /// </summary>
    /// <param name="field">The field.</param>
    public ReadOnlySpan<byte> GetText(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        ReadOnlySpan<JsonEntry> entries = EntriesAtHand;
        return Find(entries, field) is var index and >= 0 ? entries[index].DispatchText(Text)
            : entries.IsEmpty ? TextOnPages(field)
            : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<JsonEntry> entries, WireField field)
    {
        int index = Find(entries, field.Key);
        return field.Aliases.Length == 0 || (index >= 0 && !entries[index].IsNull(Text)) ? index : FindAlias(entries, field, index);
    }

    private int FindAlias(ReadOnlySpan<JsonEntry> entries, WireField field, int index)
    {
        foreach (WireKey alias in field.Aliases)
        {
            int other = Find(entries, alias);
            if (other >= 0 && !entries[other].IsNull(Text))
            {
                return other;
            }
            index = index < 0 ? other : index;
        }
        return index;
    }

    private void Put(WireKey key, in WireValue value)
    {
        if (value.IsUndefined)
        {
            Remove(key);
        }
        else
        {
            Set(key, value);
        }
    }

    /// <summary>The one empty node that stands ready for an absent field; every reader gets the same.</summary>
    private TNode GetPending<TNode>(WireField field) where TNode : WireNode, new()
    {
        TNode? made = null;
        while (true)
        {
            Pending? head = Volatile.Read(ref _pending);
            for (Pending? pending = head; pending is not null; pending = pending.Next)
            {
                if (pending.Field == field && pending.Node is TNode known)
                {
                    return known;
                }
            }
            if (made is null)
            {
                made = new TNode();
                made.WaitFor(this);
            }
            if (Interlocked.CompareExchange(ref _pending, new Pending(field, made, head), head) == head)
            {
                return made;
            }
        }
    }

    /// <summary>Puts a node in its place, if it is one that stood ready for an absent field: somebody edits it.</summary>
    internal void JoinPending(WireNode node)
    {
        for (Pending? pending = _pending; pending is not null; pending = pending.Next)
        {
            if (ReferenceEquals(pending.Node, node))
            {
                node.LeaveParent();
                this[pending.Field] = new WireValue(node);
                return;
            }
        }
    }

    /// <summary>A key that is set by other means has no use for the node that stood ready for it.</summary>
    private void DropPending(string key)
    {
        if (_pending is null)
        {
            return;
        }
        Pending? kept = null;
        for (Pending? pending = _pending; pending is not null; pending = pending.Next)
        {
            if (pending.Field.Key.Text == key)
            {
                pending.Node.LeaveParent();
            }
            else
            {
                kept = pending with { Next = kept };
            }
        }
        _pending = kept;
    }

    private sealed record Pending(WireField Field, WireNode Node, Pending? Next);
}
