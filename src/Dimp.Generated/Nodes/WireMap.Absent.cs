using Dimp.CompilerServices;

namespace Dimp;

// The nodes that are returned for absent fields. Such a node becomes the field's value when it is first edited.
public sealed partial class WireMap
{
    /// <summary>The node of an absent field; every reader gets the same node.</summary>
    private TNode GetAbsent<TNode>(WireFieldKeys field, WireValue value, Func<WireValue, TNode> make) where TNode : WireNode
    {
        Extras extras = GetExtras();
        TNode? made = null;
        while (true)
        {
            AbsentField? head = Volatile.Read(ref extras.Absent);
            for (AbsentField? absent = head; absent is not null; absent = absent.Next)
            {
                if (absent.Field == field && absent.Node is TNode known)
                {
                    return known;
                }
            }
            if (made is null)
            {
                made = make(value);
                made.WaitFor(this);
            }
            // The exchange is a full fence, and the list does not change: whoever sees the new head sees the node with its parent.
            if (Interlocked.CompareExchange(ref extras.Absent, new AbsentField(field, made, head), head) == head)
            {
                return made;
            }
        }
    }

    /// <summary>Makes the node of an absent field the field's value, because it is being edited.</summary>
    internal void TakeIn(WireNode node)
    {
        for (AbsentField? absent = _extras?.Absent; absent is not null; absent = absent.Next)
        {
            if (ReferenceEquals(absent.Node, node))
            {
                this[absent.Field] = new WireValue(node);
                return;
            }
        }
    }

    /// <summary>Forgets the node of the absent field of a key, because the field is about to get a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, if it is a node.</param>
    /// <exception cref="ArgumentException">The value would be nested too deeply. Nothing is forgotten then.</exception>
    private void DropAbsent(string key, WireNode? value = null)
    {
        for (AbsentField? absent = _extras?.Absent; absent is not null; absent = absent.Next)
        {
            if (absent.Field.IsReadFrom(key))
            {
                if (value is not null)
                {
                    ThrowIfTooDeep(value);
                }
                Drop(absent);
            }
        }
    }

    /// <summary>Forgets the nodes of fields that have a value since a key was removed: that of an alias.</summary>
    private void DropFound()
    {
        for (AbsentField? absent = _extras?.Absent; absent is not null; absent = absent.Next)
        {
            WireValue value = this[absent.Field];
            if (absent.Node is WireMap ? value.AsMap() is not null : value.AsList() is not null)
            {
                Drop(absent);
            }
        }
    }

    private void Drop(AbsentField absent)
    {
        // If memory is exhausted here, the node is still that of the field.
        AbsentField? others = Without(absent.Node, _extras!.Absent);
        absent.Node.LeaveParent();
        _extras.Absent = others;
    }

    private static AbsentField? Without(WireNode node, AbsentField? fields) =>
        fields is null ? null
        : ReferenceEquals(fields.Node, node) ? fields.Next
        : fields with { Next = Without(node, fields.Next) };

    private sealed record AbsentField(WireFieldKeys Field, WireNode Node, AbsentField? Next);
}
