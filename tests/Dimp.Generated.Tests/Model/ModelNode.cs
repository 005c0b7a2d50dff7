namespace Dimp.Tests.Model;

/// <summary>
/// An object or array of the model. A value in it is the text of a scalar (a <see cref="string"/>) or a node; <c>null</c>
/// is undefined.
/// </summary>
internal abstract class ModelNode
{
    /// <summary>The container; <c>null</c> if it has none.</summary>
    public ModelNode? Parent { get; set; }

    /// <summary>The text that it was parsed from, until it is edited.</summary>
    public string? Source { get; set; }

    /// <summary>The absent field that it is the view of.</summary>
    public (ModelMap Owner, ModelField Field)? Waiting { get; set; }

    /// <summary>
    /// Whether the field that it stands ready for was set by other means since. While that says something this is a node of
    /// its own; whether it may still take the place when that is gone again nobody promises.
    /// </summary>
    public bool IsOutrun { get; set; }

    /// <summary>Whether nobody promises what an edit would do.</summary>
    public bool IsUncertain
    {
        get
        {
            ModelNode top = this;
            while (top.Parent is { } parent)
            {
                top = parent;
            }
            return top.Waiting is var (owner, absent) && ((top.IsOutrun && absent.Node(owner) is null) || owner.IsUncertain);
        }
    }

    /// <summary>The JSON, without the space around it.</summary>
    public string Text => Source?.Trim() ?? Write();

    /// <summary>What a reader sees of it, with the texts of its keys and scalars, without white space.</summary>
    public abstract string Compact { get; }

    /// <summary>The same for equal nodes, and for no others.</summary>
    public abstract string Meaning { get; }

    /// <summary>The nodes that a reader finds in it.</summary>
    public abstract IEnumerable<ModelNode> Children { get; }

    /// <summary>A deep copy.</summary>
    public abstract ModelNode Copy();

    /// <summary>Must be called before an edit. The view of an absent field is inserted, and all containers become edited.</summary>
    public void Edit()
    {
        if (Waiting is var (owner, field))
        {
            Waiting = null;
            if (!IsOutrun)
            {
                owner.Ready.Remove(field);
                field.Set(owner, this);
            }
        }
        for (ModelNode? node = this; node is not null; node = node.Parent)
        {
            node.Source = null;
        }
    }

    public static string MeaningOf(object value) => value is ModelNode node ? node.Meaning : Scalar.Of((string)value).Meaning;

    protected static object CopyOf(object value) => value is ModelNode node ? node.Copy() : value;

    /// <summary>Adds a value: a node itself if it has no container, or else a copy.</summary>
    protected object TakeIn(object value)
    {
        if (value is not ModelNode node)
        {
            return value;
        }
        return node.Parent is null && node.Waiting is null && !IsWithin(node) ? node : node.Copy();
    }

    protected void Attach(object value)
    {
        if (value is ModelNode node)
        {
            node.Parent = this;
        }
    }

    protected static void Detach(object value)
    {
        if (value is ModelNode node)
        {
            node.Parent = null;
        }
    }

    /// <summary>Whether this is a node, or is nested in it.</summary>
    public bool IsWithin(ModelNode node)
    {
        ModelNode? above = this;
        while (above is not null && above != node)
        {
            above = above.Parent ?? (above.IsOutrun ? null : above.Waiting?.Owner);
        }
        return above == node;
    }

    protected static string TextOf(object value) => value is ModelNode node ? node.Text : (string)value;

    protected static string CompactOf(object value) => value is ModelNode node ? node.Compact : (string)value;

    protected abstract string Write();
}
