using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// Turns bytes, text or a map into the most specific record that is declared for it. A registry is a <c>partial</c> class
/// marked with <see cref="RegistryAttribute"/>; the generator writes the dispatch and the instance <c>Default</c>.
/// </summary>
/// <remarks>Every JSON object is a message. An undeclared message becomes the nearest known record.</remarks>
/// <typeparam name="TRoot">The record under which all messages of the registry are declared.</typeparam>
public abstract partial class WireRegistry<TRoot> : WireRegistry, IWireRegistry<TRoot> where TRoot : WireRecord
{
    private WireField[]? _shortKeys;

    /// <summary>Creates the registry.</summary>
    protected WireRegistry()
    {
    }

    /// <summary>
    /// The most specific record of a map, as a view of it. It is <c>null</c> only when no case matches and the root is
    /// abstract, or when the root itself is a case and the message is not of that case.
    /// </summary>
    /// <param name="map">The message.</param>
    public abstract TRoot? Resolve(WireMap map);

    internal sealed override WireRecord? ResolveRecord(WireMap map) => Resolve(map);

    /// <summary>
    /// This registry for messages of one of its records. A message that becomes another record is refused, with a reason.
    /// </summary>
    /// <typeparam name="TRecord">The record, or the base of those that are accepted.</typeparam>
    /// <returns>
    /// The registry, with the options and the shapes of this one; <c>null</c> if this one does not know the record.
    /// </returns>
    public WireRegistry<TRecord>? For<TRecord>() where TRecord : WireRecord => this as WireRegistry<TRecord>
        ?? (FindShape(typeof(TRecord))?.FindUp(new ResolverOf(this)) is { } resolve ? new RegistryView<TRecord>(this, resolve) : null);

    private WireShapeInfo? FindShape(Type record) => Shapes.FirstOrDefault(shape => shape.Type == record);

    /// <summary>Finds the root of a record: the root of this registry, or the root of nested messages.</summary>
    private sealed class ResolverOf(WireRegistry<TRoot> registry) : IWireShapeVisitor<Func<WireMap, WireRecord?>?>
    {
        public Func<WireMap, WireRecord?>? Visit<TRecord>() where TRecord : WireRecord =>
            registry is IWireRegistry<TRecord> root ? root.Resolve : null;
    }

    /// <summary>The fields of the records under the root that have a short name, each name once.</summary>
    private WireField[] ShortKeys =>
        // Several threads may make it: all are equal, and a reference is published after what it refers to.
        _shortKeys ??=
        [
            .. Shapes.Where(static shape => shape.IsUnder(typeof(TRoot)))
                .SelectMany(static shape => shape.AllFields)
                .Where(static declared => declared.ShortKey is not null)
                .DistinctBy(static declared => declared.Short),
        ];
}
