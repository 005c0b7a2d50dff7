namespace Dimp;

// The typed views of what stands in a map. They are kept, so that a property that is read twice gives the same object.
public sealed partial class WireMap
{
    private WireRecord? _view;

    // Whether a registry was asked for the view since the last edit, and whether it is the one that the registry found.
    private bool _isViewAsked;
    private bool _isViewFound;

    internal WireRecord? View => Volatile.Read(ref _view);

    /// <summary>The view of this map as a record of exactly one type.</summary>
    /// <typeparam name="TRecord">The type.</typeparam>
    /// <param name="registry">What makes records of the messages nested in it; may be <c>null</c>.</param>
    /// <param name="create">Makes the record, unless there is one.</param>
    public TRecord AsRecord<TRecord>(WireRegistry? registry, Func<WireMap, WireRegistry?, TRecord> create) where TRecord : WireRecord
    {
        ArgumentNullException.ThrowIfNull(create);
        WireRecord? known = View;
        return known is TRecord record && record.GetType() == typeof(TRecord) && record.IsOf(registry)
            ? record
            : Keep(create(this, registry), known);
    }

    /// <summary>The view of this map as the most specific record that a registry knows; <c>null</c> when it knows none.</summary>
    /// <typeparam name="TRoot">The root of the registry.</typeparam>
    /// <param name="registry">The registry.</param>
    public TRoot? AsRecord<TRoot>(IWireRegistry<TRoot> registry) where TRoot : WireRecord
    {
        ArgumentNullException.ThrowIfNull(registry);
        TRoot? known = View is TRoot view && view.IsOf(registry) ? view : null;
        if (known is not null && _isViewFound)
        {
            return known;
        }
        TRoot? found = registry.Find(this);
        found = found is null ? null
            : found.GetType() == known?.GetType() ? known
            : Keep(found, View);
        _isViewFound = found is not null;
        _isViewAsked = true;
        return found;
    }

    /// <summary>Keeps a view, or answers the one that another reader has kept in the meantime.</summary>
    private TRecord Keep<TRecord>(TRecord made, WireRecord? known) where TRecord : WireRecord
    {
        WireRecord? kept = Interlocked.CompareExchange(ref _view, made, known);
        return !ReferenceEquals(kept, known) && kept is TRecord other && other.IsLike(made) ? other : made;
    }

    /// <summary>An edit may make another record of the map.</summary>
    private void NoteEdit()
    {
        if (_isViewAsked)
        {
            _isViewAsked = _isViewFound = false;
            (Parent as WireList)?.NoteEdit(this);
        }
    }

    /// <summary>
    /// The items of a field's list that can be read as a class; <c>null</c> when there is no list. Items that cannot be
    /// read are left out. Read twice without an edit between, it is the same list.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="registry">What makes records of the items; may be <c>null</c>.</param>
    /// <param name="read">
    /// Reads an item, and answers <c>null</c> for one that it cannot read. The list is kept for this very delegate.
    /// </param>
    public IReadOnlyList<T>? GetItems<T>(WireField field, WireRegistry? registry, Func<WireValue, WireRegistry?, T?> read) where T : class =>
        TryGetItems(field, read, allowNull: false, registry, out T[]? items)
            ? items
            : ReadItems(field, new TypedItems<T>(read, allowNull: false, registry, ItemReader.OfClass(read)));

    /// <summary>
    /// The items of a field's list that can be read as a struct; <c>null</c> when there is no list. Items that cannot be
    /// read are left out. Read twice without an edit between, it is the same list.
    /// </summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="registry">What makes records of the items; may be <c>null</c>.</param>
    /// <param name="read">
    /// Reads an item, and answers <c>null</c> for one that it cannot read. The list is kept for this very delegate.
    /// </param>
    public IReadOnlyList<T>? GetItems<T>(WireField field, WireRegistry? registry, Func<WireValue, WireRegistry?, T?> read) where T : struct =>
        TryGetItems(field, read, allowNull: false, registry, out T[]? items)
            ? items
            : ReadItems(field, new TypedItems<T>(read, allowNull: false, registry, ItemReader.OfStruct(read)));

    /// <summary>
    /// The items of a field's list that can be read as a type or are <c>null</c>; <c>null</c> when there is no list. Other
    /// items are left out. Read twice without an edit between, it is the same list.
    /// </summary>
    /// <typeparam name="T">The type, a nullable one.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="registry">What makes records of the items; may be <c>null</c>.</param>
    /// <param name="read">
    /// Reads an item, and answers <c>null</c> for one that it cannot read. The list is kept for this very delegate.
    /// </param>
    public IReadOnlyList<T?>? GetItemsOrNull<T>(WireField field, WireRegistry? registry, Func<WireValue, WireRegistry?, T?> read) =>
        TryGetItems(field, read, allowNull: true, registry, out T?[]? items)
            ? items
            : ReadItems(field, new TypedItems<T?>(read, allowNull: true, registry, ItemReader.OrNull(read)));

    /// <returns>Whether the answer is known without reading items.</returns>
    private bool TryGetItems<T>(WireField field, Delegate read, bool allowNull, WireRegistry? registry, out T[]? items)
    {
        WireValue value = this[field];
        if (!value.IsNullOrUndefined)
        {
            items = value.AsList() is { } list && list.Items is TypedItems<T> known && known.AreReadBy(read, allowNull, registry) ? known.Items : null;
            return items is not null || value.AsList() is null;
        }
        WireValue single = GetSingle(field);
        items = SingleItemsOf(field) is TypedItems<T> kept && kept.AreReadBy(read, allowNull, registry) && kept.IsOfSingle(single, Version)
            ? kept.Items
            : null;
        return items is not null || single.IsNullOrUndefined;
    }

    private TypedItems? SingleItemsOf(WireField field)
    {
        SingleItems? kept = Volatile.Read(ref _extras)?.Singles;
        while (kept is not null && kept.Field != field)
        {
            kept = kept.Next;
        }
        return kept?.Items;
    }

    private T[] ReadItems<T>(WireField field, TypedItems<T> items)
    {
        if (this[field].AsList() is { } list)
        {
            return list.Keep(items);
        }
        WireValue single = GetSingle(field);
        items.ReadSingle(single, Version);
        Extras extras = GetExtras();
        while (true)
        {
            SingleItems? known = Volatile.Read(ref extras.Singles);
            if (SingleItemsOf(field) is TypedItems<T> other && other.AreReadAs(items) && other.IsOfSingle(single, Version))
            {
                return other.Items;
            }
            if (Interlocked.CompareExchange(ref extras.Singles, new SingleItems(field, items, Without(field, known)), known) == known)
            {
                return items.Items;
            }
        }
    }

    private static SingleItems? Without(WireField field, SingleItems? items) =>
        items is null ? null
        : items.Field == field ? items.Next
        : items with { Next = Without(field, items.Next) };

    /// <summary>The items of a field whose list a single item stands in for.</summary>
    private sealed record SingleItems(WireField Field, TypedItems Items, SingleItems? Next);
}
