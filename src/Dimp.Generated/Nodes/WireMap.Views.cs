using Dimp.CompilerServices;

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
    /// The items of a field's list that its type can read; <c>null</c> when there is no list. Read twice without an edit
    /// between, it is the same list.
    /// </summary>
    internal IReadOnlyList<T>? GetItems<T>(WireField field, ListType<T> type, WireRegistry? registry)
    {
        WireValue value = this[field];
        return !value.IsNullOrUndefined ? value.AsList()?.ReadAs(type, registry)
            : GetSingle(field) is { IsNullOrUndefined: false } single ? ReadSingle(field, single, type, registry)
            : null;
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

    private T[] ReadSingle<T>(WireField field, in WireValue single, ListType<T> type, WireRegistry? registry)
    {
        TypedItems<T>? made = null;
        while (true)
        {
            SingleItems? known = Volatile.Read(ref _extras)?.Singles;
            if (SingleItemsOf(field) is TypedItems<T> items && items.AreReadBy(type, registry) && items.IsOfSingle(single, Version))
            {
                return items.Items;
            }
            made ??= new TypedItems<T>(type, registry).ReadSingle(single, Version);
            if (Interlocked.CompareExchange(ref GetExtras().Singles, new SingleItems(field, made, Without(field, known)), known) == known)
            {
                return made.Items;
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
