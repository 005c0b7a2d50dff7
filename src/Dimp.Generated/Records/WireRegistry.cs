using System.ComponentModel;

namespace Dimp;

/// <summary>Makes records of messages; see <see cref="WireRegistry{TRoot}"/>.</summary>
public abstract class WireRegistry
{
    // Each is made when it is first read. Several threads may make it: all are equal, and a reference is published after what it refers to.
    private IReadOnlyList<WireShapeInfo>? _shapes;
    private IReadOnlyList<WireShapeInfo>? _nestedShapes;
    private IReadOnlyList<WireDispatchInfo>? _dispatch;

    private protected WireRegistry()
    {
    }

    /// <summary>
    /// Every record that the registry can make, with its discriminators and fields. Use it to build documentation, a schema
    /// or a form.
    /// </summary>
    public IReadOnlyList<WireShapeInfo> Shapes => _shapes ??= GetShapes();

    /// <summary>
    /// Every record in a field of <see cref="Shapes"/>, at any depth, that is not one of them: a record that is not told
    /// apart from others.
    /// </summary>
    public IReadOnlyList<WireShapeInfo> NestedShapes => _nestedShapes ??= FindNestedShapes();

    /// <summary>
    /// How the registry tells messages apart: those under its own root first, then those under each root of nested messages.
    /// </summary>
    public IReadOnlyList<WireDispatchInfo> Dispatch => _dispatch ??= GetDispatch();

    /// <summary>
    /// The options for calls that pass none, and for System.Text.Json. Override it in the registry's own class.
    /// </summary>
    public virtual WireOptions Options => WireOptions.Default;

    /// <summary>Makes the list of <see cref="Shapes"/>, once. The generator writes the override.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IReadOnlyList<WireShapeInfo> GetShapes() => [];

    /// <summary>Makes the list of <see cref="Dispatch"/>, once. The generator writes the override.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IReadOnlyList<WireDispatchInfo> GetDispatch() => [];

    /// <summary>The record of a map under the registry's own root.</summary>
    internal abstract WireRecord? ResolveRecord(WireMap map);

    private List<WireShapeInfo> FindNestedShapes()
    {
        List<WireShapeInfo> found = [.. Shapes];
        var known = found.ToHashSet();
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(found[i].Fields.Select(static field => field.RecordShape).OfType<WireShapeInfo>().Where(known.Add));
        }
        return found[Shapes.Count..];
    }
}
