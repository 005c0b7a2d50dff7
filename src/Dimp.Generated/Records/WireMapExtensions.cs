namespace Dimp;

/// <summary>Reads maps as records. The record is kept with its map, so that reading twice returns the same object.</summary>
/// <remarks>A map that is read as several types, or with several registries, has one record for each. They all view the same map.</remarks>
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
        if (map.View is { } view)
        {
            return RecordOf<TRecord>(view, registry) is { } known && known.GetType() == typeof(TRecord) ? known : OtherRecord(map, registry, create);
        }
        TRecord made = create(map, registry);
        return map.ReplaceView(made, known: null) is null ? made : AsRecord(map, registry, create);
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
        TRoot? found = registry.Resolve(map);
        if (found is not null)
        {
            found = Keep(map, found);
        }
        // The view is another one where another thread was faster.
        map.NoteDecision(isFound: found is not null && ReferenceEquals(map.View, found));
        return found;
    }

    /// <summary>The view of a map, if the registry made it and it is a record of the type.</summary>
    private static TRecord? RecordOf<TRecord>(object? view, object? registry) where TRecord : WireRecord =>
        view is TRecord record && record.IsOf(registry) ? record : null;

    /// <summary>Keeps the record that a registry found as the view of a map. Another view stays beside it.</summary>
    /// <returns>The record that is kept: an equal one, if there was one before.</returns>
    private static TRoot Keep<TRoot>(WireMap map, TRoot found) where TRoot : WireRecord
    {
        while (true)
        {
            object? view = map.View;
            if (view is TRoot known && known.IsLike(found))
            {
                return known;
            }
            TRoot kept = found;
            if (view is WireRecord other)
            {
                // Both are beside the view before one replaces the other: by then it may have been replaced, and be back again.
                KeepOther(map, other);
                kept = KeepOther(map, found);
            }
            if (ReferenceEquals(map.ReplaceView(kept, view), view))
            {
                return kept;
            }
        }
    }

    /// <summary>The record of a map that has another record as its view.</summary>
    private static TRecord OtherRecord<TRecord>(WireMap map, WireRegistry? registry, Func<WireMap, WireRegistry?, TRecord> create)
        where TRecord : WireRecord
    {
        TRecord? made = null;
        while (true)
        {
            object? known = map.ViewOf(typeof(TRecord), registry);
            if (known is TRecord record)
            {
                return record;
            }
            made ??= create(map, registry);
            if (map.TryReplaceViewOf(typeof(TRecord), registry, made, known))
            {
                return made;
            }
        }
    }

    /// <summary>Keeps a record beside the view of a map.</summary>
    /// <returns>The record that is kept: an equal one, if there was one before.</returns>
    private static TRecord KeepOther<TRecord>(WireMap map, TRecord record) where TRecord : WireRecord
    {
        Type type = record.GetType();
        while (true)
        {
            if (map.ViewOf(type, record.NestedRegistry) is TRecord known)
            {
                return known;
            }
            if (map.TryReplaceViewOf(type, record.NestedRegistry, record, known: null))
            {
                return record;
            }
        }
    }
}
