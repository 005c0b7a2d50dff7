using Dimp.CompilerServices;

namespace Dimp;

// Edits. A node that is edited gets a buffer of its own: what is set is written at its end at once, and the entry points
// there. What is no longer used stays behind, since values that were handed out point to it, until a new buffer pays.
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

    /// <summary>The same for an edit that leaves the entries where they are.</summary>
    /// <param name="used">How much of the buffer they use.</param>
    /// <returns>Whether that may be done: not where they had better be written anew.</returns>
    private protected bool TryOwnBuffer(int used)
    {
        if (_isOwn ? ShouldCompact : IsWasteful(_end - _start, used))
        {
            return false;
        }
        Version++;
        if (!_isOwn)
        {
            _used = used;
            CopyBuffer();
        }
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
                entry.SetValue(0, 0, isEscaped: false);
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

    /// <summary>Room for a new node's entries.</summary>
    private protected void MakeRoom(int utf8)
    {
        _utf8 = new byte[utf8];
        _isOwn = true;
        _isInOrder = true;
    }

    private protected void AddEntries(WirePresets presets)
    {
        MakeRoomFor(presets.Count);
        var output = new JsonOutput(_utf8, _end);
        presets.AppendTo(ref output, _entries.AsSpan(_count));
        _count += presets.Count;
        _used += output.Length - _end;
        Keep(output);
    }

    private protected void AppendEntries(WirePresets presets, ref PackedIndex packed)
    {
        var output = new JsonOutput(_utf8, _end);
        presets.AppendTo(ref output, ref packed, _count);
        _count += presets.Count;
        _used += output.Length - _end;
        Keep(output);
    }

    /// <summary>Writes an entry that comes behind the others.</summary>
    private protected void AppendEntry(WireKey key, in WireValue value, out JsonEntry entry)
    {
        entry = default;
        _count++;
        Write(key, value, ref entry);
    }

    private protected void InsertEntry(int index, WireKey? key, in WireValue value, WireNode? node)
    {
        MakeRoomFor(1);
        _isInOrder &= node is null && index == _count;
        if (index < _count)
        {
            ShiftEntries(index, index + 1);
        }
        _count++;
        _entries![index] = default;
        Write(key, value, ref _entries[index]);
        if (node is not null)
        {
            Materialized[index] = node;
        }
    }

    private void MakeRoomFor(int more)
    {
        if (_count + more > _entries!.Length)
        {
            Resize(Math.Max(_count + more, Math.Max(4, _count * 2)));
        }
    }

    private void Resize(int room)
    {
        Array.Resize(ref _entries, room);
        if (_materialized is not null)
        {
            Array.Resize(ref _materialized, room);
        }
    }

    private protected void ReplaceEntry(int index, in WireValue value, WireNode? node)
    {
        ReplaceEntry(index, value, ref _entries![index]);
        if (node is not null)
        {
            Materialized[index] = node;
        }
    }

    private protected void ReplaceEntry(int index, in WireValue value, ref JsonEntry entry)
    {
        Release(index);
        _isInOrder = false;
        _used -= entry.WrittenLength(HasKeys);
        Write(key: null, value, ref entry);
    }

    /// <summary>Gives an entry another key.</summary>
    private protected void ReplaceKey(int index, WireKey key)
    {
        _isInOrder = false;
        var output = new JsonOutput(_utf8, _end);
        ref JsonEntry entry = ref _entries![index];
        _used -= entry.WrittenLength(HasKeys);
        entry.AppendKey(ref output, key);
        _used += entry.WrittenLength(HasKeys);
        Keep(output);
    }

    /// <summary>Takes an entry out, and moves those after it.</summary>
    private protected void DeleteEntry(int index)
    {
        Release(index);
        _used -= _entries![index].WrittenLength(HasKeys);
        ShiftEntries(index + 1, index);
        _count--;
    }

    /// <summary>Marks an entry as removed, so that those after it keep their places.</summary>
    private protected void MarkRemoved(int index)
    {
        Release(index);
        _isInOrder = false;
        ref JsonEntry entry = ref _entries![index];
        _used -= entry.WrittenLength(HasKeys);
        entry.MarkRemoved();
        while (_count > 0 && _entries[_count - 1].IsRemoved)
        {
            _count--;
        }
    }

    private protected void DeleteEntries()
    {
        for (int i = 0; i < _count; i++)
        {
            Release(i);
        }
        _utf8 = [];
        _start = _end = _used = _count = 0;
        _entries = [];
        _materialized = null;
        _isOwn = _isInOrder = false;
        Version++;
    }

    /// <summary>Writes the value of an entry, and its key if it is new. Nothing is written of a node.</summary>
    private void Write(WireKey? key, in WireValue value, ref JsonEntry entry)
    {
        var output = new JsonOutput(_utf8, _end);
        if (key is not null)
        {
            entry.AppendKey(ref output, key);
        }
        else
        {
            output.Append((byte)',');
        }
        if (value.Node is null)
        {
            value.WriteTo(ref output, ref entry);
        }
        else
        {
            entry.SetValue(0, 0, isEscaped: false);
        }
        _used += entry.WrittenLength(HasKeys);
        Keep(output);
    }

    private void Keep(in JsonOutput output)
    {
        _end = output.Length;
        if (_utf8 != output.Buffer)
        {
            _utf8 = output.Buffer;
        }
    }

    /// <summary>Lets go of what was made of an entry; a node may be put into another place then.</summary>
    private void Release(int index)
    {
        if (_materialized is not null)
        {
            (_materialized[index] as WireNode)?.LeaveParent();
            _materialized[index] = null;
        }
    }

    private void ShiftEntries(int from, int to)
    {
        Array.Copy(_entries!, from, _entries!, to, _count - from);
        if (_materialized is not null)
        {
            Array.Copy(_materialized, from, _materialized, to, _count - from);
            // One place became free: that of the new entry, or the last.
            _materialized[from < to ? from : _count - 1] = null;
        }
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
