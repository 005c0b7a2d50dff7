namespace Dimp;

// The buffer of an edited node. A node that is edited gets one of its own: what is set is written at its end at once, and
// the entry points there. What is no longer used stays behind, since values that were handed out point to it, until a new
// buffer pays.
public abstract partial class WireNode
{
    private const int SmallestBuffer = 64;

    /// <summary>So much may stay behind in a buffer, and half of what is used besides.</summary>
    private const int LeastGarbage = 192;

    /// <summary>So large a buffer may be, and four times what is used besides: one that has had a long value may be larger.</summary>
    private const int LargestSpareBuffer = 512;

    /// <summary>So many entries an array may have room for, and as many as there are besides.</summary>
    private const int LeastEntries = 8;

    // How many bytes of the buffer the entries use, each with its comma. It is kept while the buffer is the node's own.
    private int _used;
    private bool _isOwn;
    private bool _areEntriesShared;

    // Whether the buffer has the entries one after another, each with a comma before it, as in a map that was only added to.
    private bool _isInOrder;

    /// <summary>Another number after each edit.</summary>
    internal int Version { get; private set; }

    /// <summary>To be called before an edit: makes buffer and entries ones that nobody else has.</summary>
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
            Compact();
            LetNodesFollow(old);
        }
    }

    /// <summary>Whether nobody else has the buffer.</summary>
    private protected bool IsOwn => _isOwn;

    /// <summary>To be called instead before an edit that leaves the entries of the node's own buffer where they are.</summary>
    /// <returns>Whether that may be done: not where they had better be written anew.</returns>
    private protected bool TryUseBuffer()
    {
        if (ShouldCompact)
        {
            return false;
        }
        Version++;
        return true;
    }

    /// <summary>The same, where the buffer is not the node's own.</summary>
    /// <param name="used">How much of the buffer the entries use.</param>
    private protected bool TryCopyBuffer(int used)
    {
        if (IsWasteful(_end - _start, used))
        {
            return false;
        }
        Version++;
        _used = used;
        CopyBuffer();
        return true;
    }

    /// <summary>Called when entries were left out, so that others have another index.</summary>
    private protected virtual void OnCompacted()
    {
    }

    private bool ShouldCompact => IsWasteful(_end, _used) || _utf8.Length > LargestSpareBuffer + (4L * _used);

    private static bool IsWasteful(int length, int used) => length - used > LeastGarbage + (used / 2);

    private void TakeBuffer()
    {
        OwnEntries(by: 0);
        _used = 0;
        bool hasKeys = HasKeys;
        for (int i = 0; i < _count; i++)
        {
            ref JsonEntry entry = ref _entries![i];
            if (_materialized is not null && EditedNodeAt(i, entry) is not null)
            {
                // It has no text any more, and moves with that of the others to the beginning.
                entry.SetValue(_start, 0, isEscaped: false);
            }
            _used += entry.WrittenLength(hasKeys);
        }
        if (IsWasteful(_end - _start, _used))
        {
            _isOwn = true;
            Compact();
            return;
        }
        OwnEntries(by: -_start);
        CopyBuffer();
    }

    private void CopyBuffer()
    {
        byte[] buffer = new byte[Math.Max(SmallestBuffer, (int)Math.Min(Source.Length * 5L / 4, Array.MaxLength))];
        Source.CopyTo(buffer);
        _isInOrder |= HasKeys && _end == 0;
        _end -= _start;
        _start = 0;
        _utf8 = buffer;
        _isOwn = true;
    }

    /// <summary>Makes the entries ones that nobody else has, and has them follow the text, which moves.</summary>
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

    /// <summary>Writes what is used into a new buffer, with room for as much as may stay behind there.</summary>
    private void Compact()
    {
        byte[] old = _utf8;
        var output = new JsonOutput(new byte[(int)Math.Min(_used + (_used / 2L) + LeastGarbage, Array.MaxLength)], 0);
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
        if (_entries!.Length > LeastEntries + (2 * kept))
        {
            Resize(kept + (kept / 2) + 4);
        }
        _start = 0;
        _used = output.Length;
        _isInOrder = HasKeys && !haveNodes;
        Keep(output);
        OnCompacted();
    }

    /// <summary>
    /// Moves the nodes that were read from the old buffer into the new one, so that none but values that were handed out
    /// keep the old one. An edited node, whose text is in no buffer of others any more, gets its own.
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
                    // It came from another place of the old text, and stands in none of the new one.
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

    /// <summary>Gives a copy what this node is made of. From here on neither edits what both have.</summary>
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

    /// <summary>Lets a copy of a small part of something large not keep all of that.</summary>
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
