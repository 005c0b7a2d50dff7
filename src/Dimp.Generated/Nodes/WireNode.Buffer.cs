namespace Dimp;

// The buffer of an edited node. An edited node has a buffer of its own. New values are written at its end, and their entries
// point there. Replaced values stay in the buffer, because values that were returned may point to them. When too much of the
// buffer is unused, the node gets a new one.
public abstract partial class WireNode
{
    private const int SmallestBuffer = 64;

    /// <summary>A buffer may have so many unused bytes, and half as many as are used.</summary>
    private const int LeastGarbage = 192;

    /// <summary>A buffer may have this size and four times the bytes that are used. It is larger only after a long value.</summary>
    private const int LargestSpareBuffer = 512;

    /// <summary>An array of entries may have room for so many, and for as many as there are.</summary>
    private const int LeastEntries = 8;

    // The number of bytes that the entries use, each with its comma. It is valid while the buffer is the node's own.
    private int _used;
    private bool _isOwn;
    private bool _areEntriesShared;

    // Whether the buffer has the entries one after another, each with a comma before it, as in a map that was only added to.
    // Instead of the first comma there may be another character, because it is not read.
    private bool _isInOrder;

    /// <summary>A number that changes with each edit.</summary>
    internal int Version { get; private set; }

    /// <summary>Call this before an edit: afterwards buffer and entries are not shared with another node.</summary>
    private protected void PrepareEdit()
    {
        Version++;
        byte[] old = _utf8;
        _entries ??= ReadEntries();
        if (!_isOwn)
        {
            TakeBuffer();
            LetNodesFollow(old);
        }
        else if (ShouldCompact)
        {
            Compact(_used);
            LetNodesFollow(old);
        }
    }

    /// <summary>Whether the buffer is not shared.</summary>
    private protected bool IsOwn => _isOwn;

    /// <summary>Call this instead before an edit that keeps the entries in the node's own buffer.</summary>
    /// <returns>Whether the buffer can be used. If too much of it is unused, the entries have to be written to a new one.</returns>
    private protected bool TryUseBuffer()
    {
        if (ShouldCompact)
        {
            return false;
        }
        Version++;
        return true;
    }

    /// <summary>The same, if the buffer is not the node's own.</summary>
    /// <param name="used">The number of bytes that the entries use.</param>
    private protected bool TryCopyBuffer(int used)
    {
        if (IsWasteful(_end - _start, used))
        {
            return false;
        }
        bool isAsWritten = IsAsWritten(used);
        Version++;
        CopyBuffer();
        _used = used;
        if (isAsWritten)
        {
            _end--;
            _isInOrder = true;
        }
        return true;
    }

    /// <summary>
    /// Whether the node was received with the text that it is written with. That text without its closing brace is a buffer
    /// with the entries in order, with the opening brace instead of the first comma.
    /// </summary>
    /// <param name="used">The number of bytes that the entries use.</param>
    private protected bool IsAsWritten(int used) => HasKeys && _used == 0 && used == Source.Length - 1;

    /// <summary>Copies the text that a node was received with, with another value of one entry.</summary>
    /// <param name="index">The index of the entry.</param>
    /// <param name="value">The value.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>By how many bytes the entries after it have moved.</returns>
    private protected int CopyBufferWith(int index, in WireValue value, ref JsonEntry entry)
    {
        ReadOnlySpan<byte> text = Source[..^1];
        int end = entry.ValueEnd;
        var output = new JsonOutput(NewBuffer(text.Length), 0);
        output.Append(text[..entry.ValueStart]);
        value.WriteTo(ref output, ref entry);
        int by = output.Length - end;
        output.Append(text[end..]);
        Version++;
        Release(index);
        _start = 0;
        _used = output.Length;
        _isOwn = _isInOrder = true;
        Keep(output);
        return by;
    }

    private static byte[] NewBuffer(int length) => new byte[Math.Max(SmallestBuffer, (int)Math.Min(length * 5L / 4, Array.MaxLength))];

    /// <summary>Called when entries were dropped, so that others have another index.</summary>
    private protected virtual void OnCompacted()
    {
    }

    private bool ShouldCompact => IsWasteful(_end, _used) || _utf8.Length > LargestSpareBuffer + (4L * _used);

    private static bool IsWasteful(int length, int used) => length - used > LeastGarbage + (used / 2);

    private void TakeBuffer()
    {
        OwnEntries(by: 0);
        int used = 0;
        bool hasKeys = HasKeys;
        for (int i = 0; i < _count; i++)
        {
            ref JsonEntry entry = ref _entries![i];
            if (_materialized is not null && EditedNodeAt(i, entry) is not null)
            {
                // Its text is not used any more. The position is adjusted like those of the others.
                entry.SetValue(_start, 0, isEscaped: false);
            }
            used += entry.WrittenLength(hasKeys);
        }
        if (IsWasteful(_end - _start, used))
        {
            Compact(used);
            return;
        }
        int start = _start;
        CopyBuffer();
        _used = used;
        OwnEntries(by: -start);
    }

    private void CopyBuffer()
    {
        byte[] buffer = NewBuffer(Source.Length);
        Source.CopyTo(buffer);
        _isInOrder |= HasKeys && _end == 0;
        _end -= _start;
        _start = 0;
        _utf8 = buffer;
        _isOwn = true;
    }

    /// <summary>Copies the entries if they are shared, and adjusts them to text that moves.</summary>
    private void OwnEntries(int by)
    {
        if (Entries.Length < _entries!.Length || _areEntriesShared)
        {
            _entries = Entries.ToArray();
            _areEntriesShared = false;
        }
        bool hasKeys = HasKeys;
        for (int i = 0; by != 0 && i < _count; i++)
        {
            _entries[i].Move(by, hasKeys);
        }
    }

    /// <summary>Writes the entries to a new buffer.</summary>
    /// <param name="used">The number of bytes that they use.</param>
    private void Compact(int used)
    {
        byte[] old = _utf8;
        var output = new JsonOutput(new byte[(int)Math.Min(used + (used / 2L) + LeastGarbage, Array.MaxLength)], 0);
        int kept = 0;
        bool haveNodes = false;
        for (int i = 0; i < _count; i++)
        {
            JsonEntry entry = _entries![i];
            if (entry.IsRemoved)
            {
                continue;
            }
            if (EditedNodeAt(i, entry) is not null)
            {
                entry.SetValue(0, 0, isEscaped: false);
                haveNodes = true;
            }
            if (_materialized is not null)
            {
                _materialized[kept] = _materialized[i];
            }
            _entries[kept++] = entry.CopyTo(ref output, old, HasKeys);
        }
        _materialized?.AsSpan(kept).Clear();
        _count = kept;
        _start = 0;
        _used = output.Length;
        _isOwn = true;
        _isInOrder = HasKeys && !haveNodes;
        Keep(output);
        OnCompacted();
        if (_entries!.Length > LeastEntries + (2 * kept))
        {
            Resize(kept + (kept / 2) + 4);
        }
    }

    /// <summary>
    /// Moves the nodes that were read from the old buffer into the new one, so that only values that were returned keep the
    /// old one alive. An edited node gets a buffer of its own.
    /// </summary>
    private void LetNodesFollow(byte[] old)
    {
        if (_materialized is null)
        {
            return;
        }
        var open = new Stack<WireNode>();
        open.Push(this);
        while (open.TryPop(out WireNode? owner))
        {
            for (int i = 0; owner._materialized is { } materialized && i < owner._count; i++)
            {
                if (materialized[i] is not WireNode node || !ReferenceEquals(node._utf8, old))
                {
                    continue;
                }
                if (!node.IsUntouched)
                {
                    node.TakeBuffer();
                }
                else if (owner.Entries[i] is { ValueLength: > 0 } entry)
                {
                    node.MoveTo(owner._utf8, entry.ValueStart);
                }
                else
                {
                    // It was read from another part of the old text, which the new one does not have.
                    node.MoveTo(node.Source.ToArray(), 0);
                }
                open.Push(node);
            }
        }
    }

    private void MoveTo(byte[] utf8, int start)
    {
        int by = start - _start;
        if (HasEntries)
        {
            OwnEntries(by);
        }
        _utf8 = utf8;
        _start += by;
        _end += by;
    }

    /// <summary>Shares text and entries with a copy. Neither node edits them from now on.</summary>
    private void ShareWith(WireNode copy)
    {
        _isOwn = false;
        _areEntriesShared = copy._areEntriesShared = true;
        copy._utf8 = _utf8;
        copy._start = _start;
        copy._end = _end;
        copy._used = _used;
        copy._isInOrder = _isInOrder;
        copy._entries = Volatile.Read(ref _entries);
        copy._count = _count;
    }

    /// <summary>Copies the text of a small part of a large text, so that the large one is not kept alive.</summary>
    private void LetGoOfTheRest()
    {
        bool isRoomy = _utf8.Length > LeastGarbage + (2 * (_used > 0 ? _used : Source.Length));
        if (isRoomy && IsUntouched)
        {
            byte[] source = Source.ToArray();
            MoveTo(source, 0);
            OnCompacted();
        }
        else if (isRoomy)
        {
            TakeBuffer();
        }
        else if (HasEntries && _entries!.Length > LeastEntries + (2 * _count))
        {
            OwnEntries(by: 0);
        }
    }
}
