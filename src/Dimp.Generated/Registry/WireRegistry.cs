namespace Dimp;

/// <summary>What makes records of messages; see <see cref="WireRegistry{TRoot}"/>.</summary>
public abstract class WireRegistry
{
    private protected WireRegistry()
    {
    }
}

/// <summary>
/// Turns bytes, text or a map into the most specific record that is declared for it. A registry is a <c>partial</c> class
/// marked with <see cref="RegistryAttribute"/>; the generator writes its decisions and the instance <c>Default</c>.
/// </summary>
/// <remarks>Every JSON object is a message: one that nobody declared becomes the nearest record that is known.</remarks>
/// <typeparam name="TRoot">The record under which all messages of the registry are declared.</typeparam>
public abstract partial class WireRegistry<TRoot> : WireRegistry where TRoot : WireRecord
{
    /// <summary>Creates the registry.</summary>
    protected WireRegistry()
    {
    }

    /// <summary>
    /// The most specific record of a map, a view of that very map; <c>null</c> only where no case matches and the root is
    /// abstract.
    /// </summary>
    /// <param name="map">The message.</param>
    public abstract TRoot? Find(WireMap map);
}
