using System.Collections.ObjectModel;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// The items that a type can read, from a list or from the single item instead of it. They are kept in the node that they
/// are read from, so that reading twice returns the same list.
/// </summary>
internal sealed class TypedItems<T> : ReadOnlyCollection<T>, IListView
{
    private readonly ListType<T> _type;
    private readonly WireRegistry? _registry;

    /// <summary>The version of the map whose single item was read.</summary>
    private readonly int _version;

    /// <summary>
    /// Edited items, with the records that they were read as before; <c>null</c> for an item that was not a record. There are no
    /// more than one for each item and one: if the items are read in another way between their edits, the list is read again.
    /// </summary>
    private List<(WireMap Item, object? Record)>? _edited;

    private TypedItems(ListType<T> type, WireRegistry? registry, T[] items, int version = 0) : base(items)
    {
        _type = type;
        _registry = registry;
        _version = version;
    }

    /// <summary>The items of a list.</summary>
    internal static TypedItems<T> Of(WireList list, ListType<T> type, WireRegistry? registry)
    {
        IListView? known = list.View;
        if (known is TypedItems<T> items && items.AreReadBy(type, registry))
        {
            if (items.AreUnchanged())
            {
                return items;
            }
        }
        else if (known is not null)
        {
            return OfOther(list, type, registry);
        }
        var made = new TypedItems<T>(type, registry, type.Item.ReadItems(list, registry));
        return ReferenceEquals(list.ReplaceView(made, known), known) ? made : Of(list, type, registry);
    }

    /// <summary>The items of a list that is also read by another type or registry.</summary>
    private static TypedItems<T> OfOther(WireList list, ListType<T> type, WireRegistry? registry)
    {
        TypedItems<T>? made = null;
        while (true)
        {
            object? known = list.ViewOf(type, registry);
            if (known is TypedItems<T> items && items.AreUnchanged())
            {
                return items;
            }
            made ??= new TypedItems<T>(type, registry, type.Item.ReadItems(list, registry));
            if (list.TryReplaceViewOf(type, registry, made, known))
            {
                return made;
            }
        }
    }

    /// <summary>The single item instead of the list of a field.</summary>
    internal static TypedItems<T> OfSingle(WireMap map, WireField field, in WireValue single, ListType<T> type, WireRegistry? registry)
    {
        TypedItems<T>? made = null;
        while (true)
        {
            object? known = map.ViewOf(field, registry);
            if (known is TypedItems<T> items && items.AreOfSingle(single, map.Version))
            {
                return items;
            }
            made ??= new TypedItems<T>(type, registry, type.Item.TryRead(single, registry, out T? item) ? [item] : [], map.Version);
            if (map.TryReplaceViewOf(field, registry, made, known))
            {
                return made;
            }
        }
    }

    public void NoteEdit(WireMap item)
    {
        _edited ??= [];
        if (_edited.Count <= Count)
        {
            _edited.Add((item, item.FoundView));
        }
    }

    private bool AreReadBy(ListType<T> type, WireRegistry? registry) =>
        ReferenceEquals(_type, type) && ReferenceEquals(_registry, registry);

    /// <summary>
    /// Whether edited items are still read as the same records. Several threads may call this at the same time.
    /// </summary>
    private bool AreUnchanged()
    {
        if (Volatile.Read(ref _edited) is { } edited)
        {
            if (edited.Count > Count || !edited.TrueForAll(IsUnchanged))
            {
                return false;
            }
            // Nobody edits while others read, so every reader who saw the list has checked the same items. A reader that sees the
            // old list checks it again.
            Volatile.Write(ref _edited, null);
        }
        return true;
    }

    private bool IsUnchanged((WireMap Item, object? Record) edited) =>
        ReferenceEquals(_type.Item.TryRead(edited.Item, _registry, out T? now) ? now : null, edited.Record);

    private bool AreOfSingle(in WireValue single, int version)
    {
        if (single.AsMap() is null || _version != version)
        {
            return _version == version;
        }
        return _type.Item.TryRead(single, _registry, out T? now)
            ? Count == 1 && EqualityComparer<T>.Default.Equals(now, this[0])
            : Count == 0;
    }
}
