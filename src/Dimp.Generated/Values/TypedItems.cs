namespace Dimp;

/// <summary>Reads an item of a list.</summary>
internal delegate bool ItemReader<T>(WireValue item, WireRegistry? registry, out T result);

/// <summary>The items of a list, as one function reads them. They are kept, so that who reads twice gets the same.</summary>
/// <param name="function">The function, by which they are known.</param>
/// <param name="allowNull">Whether items may be <c>null</c>.</param>
/// <param name="registry">What makes records of the items.</param>
internal abstract class TypedItems(Delegate function, bool allowNull, WireRegistry? registry)
{
    private protected WireRegistry? Registry => registry;

    internal bool AreReadBy(Delegate other, bool otherAllowsNull, WireRegistry? otherRegistry) =>
        ReferenceEquals(function, other) && allowNull == otherAllowsNull && ReferenceEquals(registry, otherRegistry);

    internal bool AreReadAs(TypedItems other) => other.AreReadBy(function, allowNull, registry);

    /// <summary>Whether an item that was edited is still read as the same record.</summary>
    internal abstract bool IsUnchanged(WireMap item);
}

/// <inheritdoc/>
internal sealed class TypedItems<T>(Delegate function, bool allowNull, WireRegistry? registry, ItemReader<T> read)
    : TypedItems(function, allowNull, registry)
{
    // The version of the map whose single item this is.
    private int _version = -1;

    internal T[] Items { get; private set; } = [];

    internal override bool IsUnchanged(WireMap item)
    {
        WireRecord? before = item.View;
        return read(new WireValue(item), Registry, out T now) && ReferenceEquals(now, before);
    }

    /// <summary>Whether these are still what a single item is read as that stands in for a list.</summary>
    internal bool IsOfSingle(in WireValue single, int version)
    {
        if (single.AsMap() is null || _version != version)
        {
            return _version == version;
        }
        return read(single, Registry, out T now) ? Items is [var item] && EqualityComparer<T>.Default.Equals(now, item) : Items.Length == 0;
    }

    internal void ReadAll(WireList list)
    {
        var items = new T[list.Count];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (read(list.ItemAt(i), Registry, out T item))
            {
                items[count++] = item;
            }
        }
        Items = count == items.Length ? items : items[..count];
    }

    internal void ReadSingle(in WireValue single, int version)
    {
        Items = read(single, Registry, out T item) ? [item] : [];
        _version = version;
    }
}

/// <summary>Readers of items, made from functions that answer <c>null</c> for what they cannot read.</summary>
internal static class ItemReader
{
    internal static ItemReader<T> OfClass<T>(Func<WireValue, WireRegistry?, T?> read) where T : class =>
        (WireValue item, WireRegistry? registry, out T result) =>
        {
            T? value = read(item, registry);
            result = value!;
            return value is not null;
        };

    internal static ItemReader<T> OfStruct<T>(Func<WireValue, WireRegistry?, T?> read) where T : struct =>
        (WireValue item, WireRegistry? registry, out T result) =>
        {
            T? value = read(item, registry);
            result = value.GetValueOrDefault();
            return value.HasValue;
        };

    /// <summary>A reader of items that may be <c>null</c>.</summary>
    internal static ItemReader<T?> OrNull<T>(Func<WireValue, WireRegistry?, T?> read) =>
        (WireValue item, WireRegistry? registry, out T? result) =>
        {
            result = read(item, registry);
            return result is not null || item.IsNullOrUndefined;
        };
}
