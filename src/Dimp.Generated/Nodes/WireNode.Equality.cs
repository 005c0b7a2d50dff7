namespace Dimp;

// Equality by value. Depth needs none of the thread's stack, and hash codes look only so deep.
public abstract partial class WireNode
{
    /// <summary>Deeper objects and arrays count for the hash code by their size alone.</summary>
    private protected const int HashedLevels = 8;

    internal static bool AreEqual(WireNode left, WireNode right)
    {
        var open = default(Stack<(WireNode, WireNode)>);
        while (ReferenceEquals(left, right) || left.AreEntriesEqual(right, ref open))
        {
            if (open is null || !open.TryPop(out (WireNode, WireNode) next))
            {
                return true;
            }
            (left, right) = next;
        }
        return false;
    }

    /// <summary>Whether both are of one kind and have equal entries, those aside that are objects or arrays themselves.</summary>
    /// <param name="other">The other node.</param>
    /// <param name="open">Where to put the objects and arrays that have yet to be compared.</param>
    private protected abstract bool AreEntriesEqual(WireNode other, ref Stack<(WireNode, WireNode)>? open);

    private protected static bool AreEqual(in WireValue left, in WireValue right, ref Stack<(WireNode, WireNode)>? open)
    {
        if (left.Node is not { } node || right.Node is not { } other)
        {
            return left == right;
        }
        (open ??= new()).Push((node, other));
        return true;
    }

    /// <param name="levels">How many levels of objects and arrays to look into.</param>
    internal abstract int GetHashCode(int levels);
}
