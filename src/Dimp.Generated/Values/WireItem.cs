namespace Dimp;

/// <summary>
/// What a map holds under a key, or a list at an index: a value, and what was made of it when it was read. The value
/// itself does not change by that, so its text stays what it was; and since what is made of it is always the same, it
/// does not matter which of several readers comes first.
/// </summary>
internal struct WireItem(WireValue value)
{
    private object? _decoded;

    /// <summary>The value as it is stored; a map or list may be raw.</summary>
    internal readonly WireValue Stored => value;

    internal WireValue Read(WireNode owner) => value.IsRawContainer ? new WireValue(ReadNode(owner)) : value;

    internal WireMap? ReadMap(WireNode owner) =>
        value.Kind == WireKind.Map ? (WireMap)(value.Node ?? ReadNode(owner)) : null;

    internal WireList? ReadList(WireNode owner) =>
        value.Kind == WireKind.List ? (WireList)(value.Node ?? ReadNode(owner)) : null;

    internal string? ReadString()
    {
        if (!value.IsRawText)
        {
            return value.AsString();
        }
        if (_decoded is not string text)
        {
            text = value.AsString()!;
            _decoded = text;
        }
        return text;
    }

    private WireNode ReadNode(WireNode owner)
    {
        if (Volatile.Read(ref _decoded) is WireNode known)
        {
            return known;
        }
        // Two readers must get the same node, or the edits of one of them would be lost.
        WireNode made = value.ToNode(owner);
        return Interlocked.CompareExchange(ref _decoded, made, null) as WireNode ?? made;
    }

    internal readonly void WriteTo(ref JsonOutput output)
    {
        if (_decoded is WireNode node)
        {
            node.WriteNested(ref output);
        }
        else
        {
            value.WriteTo(ref output);
        }
    }

    /// <summary>A copy that shares no map and no list.</summary>
    internal readonly WireItem CloneFor(WireNode owner)
    {
        WireNode? node = value.Node ?? (_decoded is WireNode { IsUntouched: false } edited ? edited : null);
        if (node is not null)
        {
            return new WireItem(new WireValue(node.CloneFor(owner)));
        }
        return new WireItem(value) { _decoded = _decoded as string };
    }

    /// <summary>Takes the node out of its place, so that it may be put into another.</summary>
    internal readonly void Detach() => (value.Node ?? _decoded as WireNode)?.LeaveParent();
}
