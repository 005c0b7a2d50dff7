using System.Buffers;
using System.Runtime.CompilerServices;
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
public abstract class WireNode
{
    private WireNode? _parent;
    private WireField? _joinsAs;

    private protected WireNode()
    {
        IsUntouched = false;
        Source = [];
    }

    private protected WireNode(byte[] source, int start, int length, WireNode? parent)
    {
        IsUntouched = true;
        Source = source;
        Start = start;
        Length = length;
        _parent = parent;
    }

    /// <summary>Whether the node, and everything in it, still says what the bytes say that it was read from.</summary>
    internal bool IsUntouched { get; private set; }

    private protected byte[] Source { get; }

    private protected int Start { get; }

    private protected int Length { get; }

    private protected ReadOnlySpan<byte> SourceText => Source.AsSpan(Start, Length);

    /// <summary>The JSON as UTF-8: the bytes it was read from when nothing was edited.</summary>
    public byte[] ToUtf8Bytes()
    {
        if (IsUntouched)
        {
            return SourceText.ToArray();
        }
        var output = new JsonOutput();
        try
        {
            WriteEdited(ref output);
            return output.Written.ToArray();
        }
        finally
        {
            output.Dispose();
        }
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
        var output = new JsonOutput();
        try
        {
            WriteEdited(ref output);
            writer.Write(output.Written);
        }
        finally
        {
            output.Dispose();
        }
    }

    /// <summary>The JSON as text.</summary>
    public string ToJson() => Encoding.UTF8.GetString(IsUntouched ? SourceText : ToUtf8Bytes());

    /// <summary>The JSON as text.</summary>
    public override string ToString() => ToJson();

    /// <summary>Writes the node as part of another, without white space around it.</summary>
    internal void WriteNested(ref JsonOutput output)
    {
        if (IsUntouched)
        {
            output.Append(SourceText.Trim(" \t\r\n"u8));
        }
        else
        {
            WriteEdited(ref output);
        }
    }

    private void WriteEdited(ref JsonOutput output)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WriteItems(ref output);
    }

    private protected abstract void WriteItems(ref JsonOutput output);

    internal WireNode CloneFor(WireNode? parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WireNode copy = CloneItems();
        copy._parent = parent;
        copy.IsUntouched = IsUntouched;
        return copy;
    }

    private protected abstract WireNode CloneItems();

    /// <summary>What to store for <paramref name="value"/>: a node that already has its place is copied.</summary>
    private protected WireItem Adopt(WireValue value)
    {
        if (value.Node is not { } node)
        {
            return new WireItem(value);
        }
        if (node._parent is not null || IsWithin(node))
        {
            node = node.CloneFor(this);
        }
        node._parent = this;
        return new WireItem(new WireValue(node));
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

    internal void LeaveParent()
    {
        _parent = null;
        _joinsAs = null;
    }

    /// <summary>Makes this empty node one that takes its place in <paramref name="parent"/> when it is first edited.</summary>
    internal void JoinLater(WireMap parent, WireField field)
    {
        _parent = parent;
        _joinsAs = field;
    }

    /// <summary>To be called before every edit: from here up to the root, the source bytes no longer hold.</summary>
    private protected void BeginEdit()
    {
        for (WireNode? node = this; node is not null; node = node._parent)
        {
            node.IsUntouched = false;
            if (node._joinsAs is { } field)
            {
                node._joinsAs = null;
                ((WireMap)node._parent!).Join(field, node);
            }
        }
    }
}
