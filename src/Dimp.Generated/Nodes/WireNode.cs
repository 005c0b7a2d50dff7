using System.Buffers;
using System.Text;

namespace Dimp;

/// <summary>
/// A JSON object or array: the base of <see cref="WireMap"/> and <see cref="WireList"/>. It keeps the bytes it was read
/// from, and writes them back if nothing in it was edited.
/// </summary>
/// <remarks>
/// A node has one parent. If it is assigned to a second place, or into itself, a copy is stored there. Any number of
/// threads may read a node at the same time, as long as none edits it or a node in it.
/// </remarks>
public abstract partial class WireNode
{
    private WireNode? _parent;

    // Whether the parent has no entry for this node yet. It gets one when the node is first edited.
    private bool _isPending;

    /// <param name="utf8">The array with the JSON.</param>
    /// <param name="start">The start of the node in it, with white space before it.</param>
    /// <param name="end">The end of the node.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="height">The greatest nesting depth of nodes from this one down.</param>
    /// <param name="hasKeys">Whether entries have keys: whether this is a map.</param>
    private protected WireNode(byte[] utf8, int start, int end, WireNode? parent, int height, bool hasKeys)
    {
        HasKeys = hasKeys;
        _utf8 = utf8;
        _start = start;
        _end = end;
        _parent = parent;
        _height = (short)height;
        IsUntouched = true;
    }

    /// <summary>An empty node.</summary>
    private protected WireNode(bool hasKeys)
    {
        HasKeys = hasKeys;
        _utf8 = [];
        // Those of a map are packed.
        _entries = hasKeys ? null : [];
        _height = 1;
    }

    /// <summary>Whether neither the node nor a node in it was edited since it was read.</summary>
    internal bool IsUntouched { get; private set; }

    /// <summary>The parent; for the node of an absent field, the parent that it gets when it is first edited.</summary>
    private protected WireNode? Parent => _parent;

    /// <summary>The JSON as UTF-8. If nothing was edited, these are the bytes that it was read from.</summary>
    /// <exception cref="InvalidOperationException">The JSON of an edited message would be longer than an array can be.</exception>
    public byte[] ToUtf8Bytes()
    {
        if (IsUntouched)
        {
            return Source.ToArray();
        }
        byte[] json = new byte[MeasureEdited()];
        WriteEdited(json);
        return json;
    }

    /// <summary>Writes the JSON as UTF-8.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="InvalidOperationException">The JSON of an edited message would be longer than an array can be.</exception>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsUntouched)
        {
            writer.Write(Source);
            return;
        }
        int length = MeasureEdited();
        WriteEdited(writer.GetSpan(length));
        writer.Advance(length);
    }

    /// <summary>The JSON as text.</summary>
    /// <exception cref="InvalidOperationException">The JSON of an edited message would be longer than an array can be.</exception>
    public string ToJson() => Encoding.UTF8.GetString(IsUntouched ? Source : ToUtf8Bytes());

    /// <summary>The JSON as text.</summary>
    public override string ToString() => ToJson();

    /// <summary>Copies the node and all nodes in it. Text and entries are shared until one of both is edited.</summary>
    internal WireNode CloneFor(WireNode? parent)
    {
        WireNode root = CopyFor(parent);
        Stack<(WireNode Original, WireNode Copy)>? open = null;
        for ((WireNode original, WireNode copy) = (this, root); ; (original, copy) = open.Pop())
        {
            for (int i = 0; original._materialized is not null && i < original._count; i++)
            {
                if (original.EditedNodeAt(i, original.Entries[i]) is { } node)
                {
                    WireNode nested = node.CopyFor(copy);
                    copy.Materialized[i] = nested;
                    (open ??= new()).Push((node, nested));
                }
            }
            copy.LetGoOfTheRest();
            if (open is not { Count: > 0 })
            {
                return root;
            }
        }
    }

    private WireNode CopyFor(WireNode? parent)
    {
        WireNode copy = NewClone();
        copy._parent = parent;
        copy._height = _height;
        copy.IsUntouched = IsUntouched;
        ShareWith(copy);
        return copy;
    }

    /// <summary>A node of the same kind, for what is copied to be put in.</summary>
    private protected abstract WireNode NewClone();

    internal void LeaveParent()
    {
        _parent = null;
        _isPending = false;
    }

    /// <summary>Makes this node an entry of <paramref name="parent"/> when it is first edited.</summary>
    internal void WaitFor(WireMap parent)
    {
        _parent = parent;
        _isPending = true;
    }

    /// <summary>Call this before every edit: it marks this node and its ancestors as edited.</summary>
    /// <exception cref="ArgumentException">The node has no parent yet, and would be nested too deeply.</exception>
    private protected void BeginEdit()
    {
        if (IsUntouched || _isPending)
        {
            Touch();
        }
    }

    private void Touch()
    {
        List<WireNode>? pending = null;
        for (WireNode? node = this; node is { IsUntouched: true } or { _isPending: true }; node = node._parent)
        {
            if (node._isPending)
            {
                (pending ??= []).Add(node);
            }
        }
        if (pending is not null)
        {
            TakePlaces(pending);
        }
        for (WireNode? node = this; node is { IsUntouched: true }; node = node._parent)
        {
            node.IsUntouched = false;
            if (node._parent is { } parent)
            {
                parent._isInOrder = false;
            }
        }
    }

    private static void TakePlaces(List<WireNode> pending)
    {
        WireNode innermost = pending[0];
        innermost._parent!.ThrowIfTooDeep(innermost);
        for (int i = pending.Count - 1; i >= 0; i--)
        {
            ((WireMap)pending[i]._parent!).TakeIn(pending[i]);
        }
    }

    /// <summary>Refuses to copy entries into an array that is too small, before the first one is copied.</summary>
    private protected static void ThrowIfNoRoom<T>(T[] array, int arrayIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < count)
        {
            throw new ArgumentException("The array has no room for all of them from that index on.", nameof(array));
        }
    }
}
