namespace Dimp;

// How deep nodes stand in one another. A tree is refused that could be written, but not be read again. To find that out
// must not take a walk to the root and back for each node that is put in.
public abstract partial class WireNode
{
    // How many nodes stand in one another from this one down, itself included, or may come to: never less than there are,
    // and less than that of the node it stands in. That of a root is at most the greatest depth, so that where there is
    // room below a node, nothing above it has to be looked at.
    private short _height;

    /// <summary>The node to store for one that was handed in: a copy, when that has its place already.</summary>
    /// <exception cref="ArgumentException">It would stand deeper than nodes may.</exception>
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
    /// <exception cref="ArgumentException">The node would stand deeper than nodes may.</exception>
    private protected void ThrowIfTooDeep(WireNode node)
    {
        if (IsTooDeep(node))
        {
            node.LowerHeights();
            if (IsTooDeep(node))
            {
                throw new ArgumentException($"The value would stand too deep: no more than {WireOptions.GreatestDepth} objects and arrays may stand in one another.");
            }
        }
    }

    private bool IsTooDeep(WireNode node) => CountLow(node._height, out WireNode? above) + node._height > WireOptions.GreatestDepth && above is null;

    /// <summary>Whether this node is another one, or stands in it.</summary>
    private protected bool IsWithin(WireNode node)
    {
        // The heights of all that it stands in are greater.
        for (WireNode? place = this; place is not null && !place.HasRoomFor(node._height); place = place._parent)
        {
            if (ReferenceEquals(place, node))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a node may be put in, whatever stands above this one.</summary>
    /// <remarks>A node that was edited is in its place, and so are all above it. Of others nobody knows that.</remarks>
    /// <param name="height">The height of the node.</param>
    private bool HasRoomFor(int height) => _height > height && !IsUntouched && !_isPending;

    /// <summary>How many nodes, from this one up, are not as high as they have to be for a node that is put into this one.</summary>
    /// <param name="height">The height of the node.</param>
    /// <param name="above">The node above them, which is high enough; <c>null</c> when they reach to the root.</param>
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
    /// Makes room for a node. Where several nodes have to be raised, they are raised by as much again: whoever builds
    /// downwards then comes here again when the tree is twice as deep, and not for each node.
    /// </summary>
    /// <param name="height">The height of the node.</param>
    private void RaiseHeights(int height)
    {
        int count = CountLow(height, out WireNode? above);
        // The root leaves half of what is left to those who build upwards.
        int spare = above is null ? (WireOptions.GreatestDepth - height - count) / 2 : above._height - 1 - height - count;
        int raised = height + Math.Min(count - 1, spare);
        for (WireNode? place = this; place != above; place = place!._parent)
        {
            raised++;
            place!._height = (short)Math.Max(place._height, raised);
        }
    }

    /// <summary>Looks how high the node is, and makes no node in it higher than that allows.</summary>
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
