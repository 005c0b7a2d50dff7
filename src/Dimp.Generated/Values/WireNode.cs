using System.Buffers;
using System.Text;

namespace Dimp;

/// <summary>
/// A JSON object or array: the base of <see cref="WireMap"/> and <see cref="WireList"/>. It keeps the bytes it was read
/// from and writes them back as long as nothing in it was edited.
/// </summary>
/// <remarks>
/// A node stands in one place. One that is assigned to a second place, or into itself, is copied there. Any number of
/// threads may read a node at the same time, as long as none edits it or a node in it.
/// </remarks>
public abstract partial class WireNode
{
    private WireNode? _parent;

    private protected WireNode(byte[] text, int start, int end, WireNode? parent, bool isUntouched)
    {
        _text = text;
        _start = start;
        _end = end;
        _parent = parent;
        IsUntouched = isUntouched;
    }

    /// <summary>Whether the node, and everything in it, still says what the bytes say that it was read from.</summary>
    internal bool IsUntouched { get; private set; }

    /// <summary>The JSON as UTF-8: the bytes it was read from when nothing was edited.</summary>
    public byte[] ToUtf8Bytes()
    {
        if (IsUntouched)
        {
            return SourceText.ToArray();
        }
        byte[] json = new byte[MeasureEdited()];
        WriteEdited(json);
        return json;
    }

    /// <summary>Writes the JSON as UTF-8.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsUntouched)
        {
            writer.Write(SourceText);
            return;
        }
        int length = MeasureEdited();
        WriteEdited(writer.GetSpan(length));
        writer.Advance(length);
    }

    /// <summary>The JSON as text.</summary>
    public string ToJson() => Encoding.UTF8.GetString(IsUntouched ? SourceText : ToUtf8Bytes());

    /// <summary>The JSON as text.</summary>
    public override string ToString() => ToJson();

    internal WireNode CloneFor(WireNode? parent)
    {
        WireNode copy = NewClone();
        copy._parent = parent;
        copy.IsUntouched = IsUntouched;
        ShareEntries(copy);
        return copy;
    }

    /// <summary>A node of the same kind, for what is copied to be put in.</summary>
    private protected abstract WireNode NewClone();

    /// <summary>The node to store for one that was handed in: a copy, when that has its place already.</summary>
    private protected WireNode Adopt(WireNode node)
    {
        if (node._parent is not null || IsWithin(node))
        {
            node = node.CloneFor(this);
        }
        node._parent = this;
        return node;
    }

    private bool IsWithin(WireNode node)
    {
        for (WireNode? place = this; place is not null; place = place._parent)
        {
            if (ReferenceEquals(place, node))
            {
                return true;
            }
        }
        return false;
    }

    internal void LeaveParent() => _parent = null;

    /// <summary>Makes this empty node one that takes its place in <paramref name="parent"/> when it is first edited.</summary>
    internal void WaitFor(WireMap parent) => _parent = parent;

    /// <summary>To be called before every edit: from here up to the root, the source bytes no longer hold.</summary>
    private protected void BeginEdit()
    {
        for (WireNode? node = this; node is not null; node = node._parent)
        {
            node.IsUntouched = false;
            if (node._parent is WireMap map)
            {
                map.JoinPending(node);
            }
        }
    }
}
