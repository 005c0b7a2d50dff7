namespace Dimp;

// The nesting depth of nodes. A tree that could be written but not read again is refused. Testing this must not walk to the
// root for each node that is added.
public abstract partial class WireNode
{
    // An upper bound of the nesting depth from this node down, itself included. It is less than that of the parent, and that
    // of a root is at most the greatest depth. So if a node has room for another one, its ancestors need no test.
    private short _height;

    /// <summary>The node to store for an assigned one: a copy if that one has a parent already.</summary>
    /// <exception cref="ArgumentException">It would be nested too deeply.</exception>
    private protected WireNode Adopt(WireNode node)
    {
        ThrowIfTooDeep(node);
        if (node._parent is not null || IsWithin(node))
        {
            node = node.CloneFor(this);
        }
        node._parent = this;
        RaiseHeights(node._height);
        return node;
    }

    /// <summary>Refuses a node that could be written, but not be read again.</summary>
    /// <exception cref="ArgumentException">The node would be nested too deeply.</exception>
    private protected void ThrowIfTooDeep(WireNode node)
    {
        if (IsTooDeep(node))
        {
            node.LowerHeights();
            if (IsTooDeep(node))
            {
                throw new ArgumentException(
                    $"The value would be nested too deeply: the greatest nesting depth of objects and arrays is {WireOptions.GreatestDepth}.");
            }
        }
    }

    private bool IsTooDeep(WireNode node) => CountLow(node._height, out WireNode? above) + node._height > WireOptions.GreatestDepth && above is null;

    /// <summary>Whether this node is another one, or a descendant of it.</summary>
    private protected bool IsWithin(WireNode node)
    {
        // The heights of all its ancestors are greater.
        for (WireNode? place = this; place is not null && !place.HasRoomFor(node._height); place = place._parent)
        {
            if (ReferenceEquals(place, node))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a node may be added, whatever the ancestors of this one are.</summary>
    /// <remarks>An edited node has its final parent, and so have its ancestors. Other nodes may not have it yet.</remarks>
    /// <param name="height">The height of the node.</param>
    private bool HasRoomFor(int height) => _height > height && !IsUntouched && !_isPending;

    /// <summary>The number of nodes, from this one up, whose height is too small for a node that is added to this one.</summary>
    /// <param name="height">The height of the node.</param>
    /// <param name="above">The first ancestor whose height suffices; <c>null</c> if there is none.</param>
    private int CountLow(int height, out WireNode? above)
    {
        int count = 0;
        for (above = this; above is not null && !above.HasRoomFor(height + count); above = above._parent)
        {
            count++;
        }
        return count;
    }

    /// <summary>
    /// Makes room for a node. If the heights of several nodes have to grow, they grow by twice as much. So a tree that is
    /// built downwards needs this only each time its depth has doubled.
    /// </summary>
    /// <param name="height">The height of the node.</param>
    private void RaiseHeights(int height)
    {
        int count = CountLow(height, out WireNode? above);
        // The root keeps half of the rest for a tree that is built upwards.
        int spare = above is null ? (WireOptions.GreatestDepth - height - count) / 2 : above._height - 1 - height - count;
        int raised = height + Math.Min(count - 1, spare);
        for (WireNode? place = this; place != above; place = place!._parent)
        {
            raised++;
            place!._height = (short)Math.Max(place._height, raised);
        }
    }

    /// <summary>Measures the height of the node, and lowers the heights of the nodes in it accordingly.</summary>
    private void LowerHeights()
    {
        _height = (short)MeasureHeight();
        var open = new Stack<WireNode>();
        open.Push(this);
        while (open.TryPop(out WireNode? node))
        {
            foreach (object? made in node._materialized ?? [])
            {
                if (made is WireNode nested && nested._height >= node._height)
                {
                    nested._height = (short)(node._height - 1);
                    open.Push(nested);
                }
            }
        }
    }

    private int MeasureHeight()
    {
        int height = 0;
        var open = new Stack<(WireNode Node, int Depth)>();
        open.Push((this, 1));
        while (open.TryPop(out (WireNode Node, int Depth) top))
        {
            (WireNode node, int depth) = top;
            if (node.IsUntouched)
            {
                height = Math.Max(height, depth - 1 + JsonIndexer.DepthOf(node._utf8, node._start));
                continue;
            }
            height = Math.Max(height, depth);
            ReadOnlySpan<JsonEntry> entries = node.Entries;
            for (int i = 0; i < entries.Length; i++)
            {
                if (node.EditedNodeAt(i, entries[i]) is { } nested)
                {
                    open.Push((nested, depth + 1));
                }
                else if (entries[i].IsContainer(node._utf8))
                {
                    height = Math.Max(height, depth + JsonIndexer.DepthOf(node._utf8, entries[i].ValueStart));
                }
            }
        }
        return height;
    }
}
