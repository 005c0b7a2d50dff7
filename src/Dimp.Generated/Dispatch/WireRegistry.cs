using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// Turns bytes, text or a map into the most specific record that is declared for it. A registry is a <c>partial</c> class
/// marked with <see cref="RegistryAttribute"/>; the generator writes its decisions and the instance <c>Default</c>.
/// </summary>
/// <remarks>Every JSON object is a message: one that nobody declared becomes the nearest record that is known.</remarks>
/// <typeparam name="TRoot">The record under which all messages of the registry are declared.</typeparam>
public abstract partial class WireRegistry<TRoot> : WireRegistry, IWireRegistry<TRoot> where TRoot : WireRecord
{
    private WireField[]? _shortKeys;

    /// <summary>Creates the registry.</summary>
    protected WireRegistry()
    {
    }

    /// <summary>
    /// The most specific record of a map, a view of that very map; <c>null</c> only where no case matches and the root is
    /// abstract, or where the root is a case itself and the message is none of it.
    /// </summary>
    /// <param name="map">The message.</param>
    public abstract TRoot? Resolve(WireMap map);

    /// <summary>The fields of the records under the root that have a short name, each name once.</summary>
    private WireField[] ShortKeys => _shortKeys ??=
    [
        .. Shapes.Where(static shape => shape.Type.IsAssignableTo(typeof(TRoot)))
            .SelectMany(static shape => shape.AllFields)
            .Where(static declared => declared.ShortKey is not null)
            .DistinctBy(static declared => declared.Short),
    ];
}
