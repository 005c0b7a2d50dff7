using Dimp.CompilerServices;

namespace Dimp;

// Edits of the entries of a node that has a buffer of its own. What may fail for want of memory comes first in each of them:
// the message is as before then.
public abstract partial class WireNode
{
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

    /// <summary>Writes an entry after the others.</summary>
    private protected void AppendEntry(WireKey key, in WireValue value, out JsonEntry entry)
    {
        entry = default;
        MakeRoomForNode(value.Node);
        Write(key, value, ref entry);
        _count++;
    }

    /// <summary>Keeps the node of an entry that was written without one.</summary>
    private protected void KeepNode(int index, WireNode node)
    {
        _isInOrder = false;
        Materialized[index] = node;
    }

    private protected void InsertEntry(int index, WireKey? key, in WireValue value, WireNode? node)
    {
        MakeRoomFor(1);
        MakeRoomForNode(node);
        var entry = default(JsonEntry);
        Write(key, value, ref entry);
        _isInOrder &= index == _count;
        if (index < _count)
        {
            ShiftEntries(index, index + 1);
        }
        _count++;
        _entries![index] = entry;
        if (node is not null)
        {
            KeepNode(index, node);
        }
    }

    private void MakeRoomFor(int more)
    {
        if (_count + more > _entries!.Length)
        {
            Resize(Math.Max(_count + more, Math.Max(4, _count * 2)));
        }
    }

    private void MakeRoomForNode(WireNode? node)
    {
        if (node is not null)
        {
            _ = Materialized;
        }
    }

    private void Resize(int room)
    {
        JsonEntry[]? entries = _entries;
        Array.Resize(ref entries, room);
        if (_materialized is not null)
        {
            Array.Resize(ref _materialized, room);
        }
        _entries = entries;
    }

    private protected void ReplaceEntry(int index, in WireValue value, WireNode? node)
    {
        MakeRoomForNode(node);
        ReplaceEntry(index, value, ref _entries![index]);
        if (node is not null)
        {
            KeepNode(index, node);
        }
    }

    private protected void ReplaceEntry(int index, in WireValue value, ref JsonEntry entry)
    {
        int replaced = entry.WrittenLength(HasKeys);
        Write(key: null, value, ref entry);
        Release(index);
        _isInOrder = false;
        _used -= replaced;
    }

    /// <summary>Gives an entry another key.</summary>
    private protected void ReplaceKey(int index, WireKey key)
    {
        var output = new JsonOutput(_utf8, _end);
        JsonEntry entry = _entries![index];
        entry.AppendKey(ref output, key);
        _isInOrder = false;
        _used += entry.WrittenLength(HasKeys) - _entries[index].WrittenLength(HasKeys);
        _entries[index] = entry;
        Keep(output);
    }

    /// <summary>Removes an entry, and moves the entries after it.</summary>
    private protected void DeleteEntry(int index)
    {
        Release(index);
        _used -= _entries![index].WrittenLength(HasKeys);
        ShiftEntries(index + 1, index);
        _count--;
    }

    /// <summary>Marks an entry as removed, so that the entries after it keep their index.</summary>
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
        // A write of a reference is noted for the garbage collector, and most edits do not need it.
        if (_utf8 != output.Buffer)
        {
            _utf8 = output.Buffer;
        }
    }

    /// <summary>Drops the node or string of an entry. The node may get another parent then.</summary>
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
            // One element became free: that of the new entry, or the last one.
            _materialized[from < to ? from : _count - 1] = null;
        }
    }
}
