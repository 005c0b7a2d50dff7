using System.ComponentModel;

namespace Dimp;

/// <summary>Makes records of messages nested in others: those under one root.</summary>
/// <typeparam name="TRoot">The root.</typeparam>
public interface IWireRegistry<TRoot> where TRoot : WireRecord
{
    /// <summary>
    /// The most specific record of a map, a view of that very map; <c>null</c> only where no case matches and the root is
    /// abstract, or where the root is a case itself and the message is none of it.
    /// </summary>
    /// <param name="map">The message.</param>
    TRoot? Resolve(WireMap map);
}

/// <summary>What makes records of messages; see <see cref="WireRegistry{TRoot}"/>.</summary>
public abstract class WireRegistry
{
    private IReadOnlyList<WireShapeInfo>? _shapes;

    private protected WireRegistry()
    {
    }

    /// <summary>
    /// What the registry knows: every record that it makes, with what tells it apart and its fields; for those who build
    /// documentation, a schema or a form from it.
    /// </summary>
    public IReadOnlyList<WireShapeInfo> Shapes => _shapes ??= GetShapes();

    /// <summary>
    /// How messages are read unless a call says otherwise, and wherever no call can: by System.Text.Json. Override it in the
    /// registry's own class.
    /// </summary>
    public virtual WireOptions Options => WireOptions.Default;

    /// <summary>Makes the list of <see cref="Shapes"/>, once. The generator writes the override.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IReadOnlyList<WireShapeInfo> GetShapes() => [];
}
