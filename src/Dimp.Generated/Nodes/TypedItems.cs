using Dimp.CompilerServices;

namespace Dimp;

/// <summary>The items of a list, as one type reads them. They are kept, so that who reads twice gets the same.</summary>
/// <param name="registry">What makes records of the items.</param>
internal abstract class TypedItems(WireRegistry? registry)
{
    private protected WireRegistry? Registry => registry;

    /// <summary>Whether an item that was edited is still read as the same record.</summary>
    internal abstract bool IsUnchanged(WireMap item);
}

/// <inheritdoc/>
internal sealed class TypedItems<T>(ListType<T> type, WireRegistry? registry) : TypedItems(registry)
{
    // The version of the map whose single item this is.
    private int _version = -1;

    internal T[] Items { get; private set; } = [];

    internal bool AreReadBy(ListType<T> other, WireRegistry? otherRegistry) =>
        ReferenceEquals(type, other) && ReferenceEquals(Registry, otherRegistry);

    internal override bool IsUnchanged(WireMap item)
    {
        WireRecord? before = item.View;
        return type.TryReadItem(new WireValue(item), Registry, out T? now) && ReferenceEquals(now, before);
    }

    /// <summary>Whether these are still what a single item is read as that stands in for a list.</summary>
    internal bool IsOfSingle(in WireValue single, int version)
    {
        if (single.AsMap() is null || _version != version)
        {
            return _version == version;
        }
        return type.TryReadItem(single, Registry, out T? now)
            ? Items is [var item] && EqualityComparer<T>.Default.Equals(now, item)
            : Items.Length == 0;
    }

    internal TypedItems<T> ReadAll(WireList list)
    {
        var items = new T[list.Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (type.TryReadItem(list.ItemAt(i), Registry, out T? item))
            {
                items[count++] = item;
            }
        }
        Items = count == items.Length ? items : items[..count];
        return this;
    }

    internal TypedItems<T> ReadSingle(in WireValue single, int version)
    {
        Items = type.TryReadItem(single, Registry, out T? item) ? [item] : [];
        _version = version;
        return this;
    }
}
