namespace Dimp;

/// <summary>Reads maps as records. The record is kept with its map, so that reading twice returns the same object.</summary>
/// <remarks>
/// One record is kept with a map. If a map is read as two types with one registry, the record of the registry is kept, or else the
/// first one. Each reading as the other type makes a new view of the same map.
/// </remarks>
public static class WireMapExtensions
{
    /// <summary>The view of a map as a record of exactly one type.</summary>
    /// <typeparam name="TRecord">The type.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="registry">The registry for messages nested in it; may be <c>null</c>.</param>
    /// <param name="create">Makes the record, if there is none yet.</param>
    public static TRecord AsRecord<TRecord>(this WireMap map, WireRegistry? registry, Func<WireMap, WireRegistry?, TRecord> create)
        where TRecord : WireRecord
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(create);
        object? view = map.View;
        if (RecordOf<TRecord>(view, registry) is { } known && known.GetType() == typeof(TRecord))
        {
            return known;
        }
        TRecord made = create(map, registry);
        if (registry is not null && RecordOf<WireRecord>(view, registry) is not null)
        {
            // The registry may have found the other record, and trusts that it is still there.
            return made;
        }
        TRecord kept = Keep(map, made, view);
        map.ForgetFound();
        return kept;
    }

    /// <summary>The view of a map as the most specific record of a registry; <c>null</c> if there is none.</summary>
    /// <typeparam name="TRoot">The root of the registry.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="registry">The registry.</param>
    public static TRoot? AsRecord<TRoot>(this WireMap map, IWireRegistry<TRoot> registry) where TRoot : WireRecord
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(registry);
        if (RecordOf<TRoot>(map.FoundView, registry) is { } decided)
        {
            return decided;
        }
        object? view = map.View;
        TRoot? known = RecordOf<TRoot>(view, registry);
        TRoot? found = registry.Resolve(map);
        found = found is null ? null
            : found.GetType() == known?.GetType() ? known
            : Keep(map, found, view);
        // The view is another one where another thread was faster.
        map.NoteDecision(isFound: found is not null && ReferenceEquals(map.View, found));
        return found;
    }

    /// <summary>The view of a map, if the registry made it and it is a record of the type.</summary>
    private static TRecord? RecordOf<TRecord>(object? view, object? registry) where TRecord : WireRecord =>
        view is TRecord record && record.IsOf(registry) ? record : null;

    /// <summary>Keeps a view, or returns the view that another thread has kept in the meantime.</summary>
    private static TRecord Keep<TRecord>(WireMap map, TRecord made, object? known) where TRecord : WireRecord
    {
        object? kept = map.ReplaceView(made, known);
        return !ReferenceEquals(kept, known) && kept is TRecord other && other.IsLike(made) ? other : made;
    }
}
