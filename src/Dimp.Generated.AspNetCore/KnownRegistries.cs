using System.Collections.Concurrent;

namespace Dimp;

/// <summary>The registries that were given to <c>AddWireJson</c>: finds the one that reads a record.</summary>
/// <param name="known">The registries, in the order in which they were added.</param>
internal sealed class KnownRegistries(IEnumerable<KnownRegistry> known)
{
    private readonly ConcurrentDictionary<Type, WireRegistry?> _found = new();

    /// <summary>A registry for the messages of a record; <c>null</c> if none knows it.</summary>
    internal WireRegistry<TRecord>? For<TRecord>() where TRecord : WireRecord =>
        (WireRegistry<TRecord>?)_found.GetOrAdd(typeof(TRecord), _ => Find<TRecord>());

    /// <remarks>Of several registries, the one with the record as its root is taken, and then the one that was added last.</remarks>
    private WireRegistry<TRecord>? Find<TRecord>() where TRecord : WireRecord => known
        .Reverse()
        .OrderByDescending(static registry => registry.Root == typeof(TRecord))
        .Select(static registry => registry.For<TRecord>())
        .FirstOrDefault(static registry => registry is not null);
}

/// <summary>A registry whose root is not known.</summary>
internal abstract class KnownRegistry
{
    internal abstract Type Root { get; }

    internal abstract WireRegistry<TRecord>? For<TRecord>() where TRecord : WireRecord;
}

/// <summary>A registry.</summary>
/// <typeparam name="TRoot">Its root.</typeparam>
/// <param name="registry">The registry.</param>
internal sealed class KnownRegistry<TRoot>(WireRegistry<TRoot> registry) : KnownRegistry where TRoot : WireRecord
{
    internal override Type Root => typeof(TRoot);

    internal override WireRegistry<TRecord>? For<TRecord>() => registry.For<TRecord>();
}
