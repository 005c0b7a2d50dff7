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

    /// <summary>The record of a map: a view of that very map.</summary>
    /// <param name="map">The message.</param>
    /// <exception cref="WireException">No case matches, and the root is abstract.</exception>
    public abstract TRoot Select(WireMap map);

    /// <summary>What to throw for a message that no case matches, where the root cannot stand in for it.</summary>
    /// <param name="map">The message.</param>
    protected static WireException NoMatch(WireMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new WireException(new WireError($"No record under {typeof(TRoot).Name} is declared for this message.", 0));
    }
}
