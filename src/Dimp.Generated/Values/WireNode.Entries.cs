using System.Runtime.CompilerServices;

namespace Dimp;

// What a node is made of: a text, and where its entries lie in it. What is set is written at the end of the text at once,
// and its entry points there. Objects and arrays that somebody looked at, or put in, are held beside.
public abstract partial class WireNode
{
    private const int SmallestText = 64;
    private const int LeastGarbage = 256;

    private byte[] _text;
    private int _start;
    private int _end;
    private int _garbage;
    private bool _isOwn;
    private bool _areEntriesShared;

    // Whether the text is that of the entries, each with a comma before it, as it is in a map that was only added to.
    private bool _isInOrder;

    private JsonEntry[]? _entries;
    private int _first;
    private int _count;
    private object?[]? _held;

    private ReadOnlySpan<byte> SourceText => _text.AsSpan(_start, _end - _start);

    private protected byte[] Text => _text;

    /// <summary>Another number after each edit.</summary>
    private protected int Version { get; private set; }

    /// <summary>Where the entries lie, those included that a map has marked as removed.</summary>
    private protected ReadOnlySpan<JsonEntry> Entries =>
        (Volatile.Read(ref _entries) ?? ReadEntries()).AsSpan(_first, _count);

    /// <summary>Whether they are in an array already.</summary>
    private protected bool HasEntries => Volatile.Read(ref _entries) is not null;

    /// <param name="entries">The entries; <c>null</c> while they are not in one array.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are.</param>
    private protected void KeepEntries(JsonEntry[]? entries, int first, int count)
    {
        _first = first;
        _count = count;
        _entries = entries;
    }

    private JsonEntry[] ReadEntries()
    {
        JsonEntry[] entries = LoadEntries(out int count);
        // Whoever sees the entries must see their number. Another reader may come to the same ones at the same time.
        _count = count;
        Volatile.Write(ref _entries, entries);
        return entries;
    }

    private protected virtual JsonEntry[] LoadEntries(out int count) => JsonIndex.Read(_text, _start, _end, out count);

    /// <summary>The value of an entry; an object or array may be raw.</summary>
    private protected WireValue StoredAt(int index, in JsonEntry entry) =>
        _held?[index] is WireNode node ? new WireValue(node) : entry.Value(_text);

    private protected WireValue ValueAt(int index) => ValueAt(index, Entries[index]);

    private protected WireValue ValueAt(int index, in JsonEntry entry)
    {
        WireValue value = StoredAt(index, entry);
        return value.IsRawContainer ? new WireValue(NodeAt(index, entry)) : value;
    }

    private WireNode NodeAt(int index, in JsonEntry entry)
    {
        object?[] held = Held;
        if (Volatile.Read(ref held[index]) is WireNode known)
        {
            return known;
        }
        // Two readers must get the same node, or the edits of one of them would be lost.
        WireNode made = MakeNode(entry);
        return Interlocked.CompareExchange(ref held[index], made, null) as WireNode ?? made;
    }

    private WireNode MakeNode(in JsonEntry entry)
    {
        if (_text[entry.ValueStart] == '[')
        {
            return new WireList(_text, entry.ValueStart, entry.ValueEnd, this);
        }
        var map = new WireMap(_text, entry.ValueStart, entry.ValueEnd, this);
        if (!HasKeys && entry.CountBelow > 0)
        {
            map.KeepEntries(_entries!, _count + entry.FirstBelow, entry.CountBelow);
        }
        return map;
    }

    /// <summary>Makes the nodes of all entries at once, where nobody has asked for any: other readers wait for none of them.</summary>
    private protected void HoldNodes()
    {
        if (_held is null)
        {
            ReadOnlySpan<JsonEntry> entries = Entries;
            object?[] held = NewHeld();
            for (int i = 0; i < entries.Length; i++)
            {
                held[i] = entries[i].IsContainer(_text) ? MakeNode(entries[i]) : null;
            }
            Interlocked.CompareExchange(ref _held, held, null);
        }
    }

    /// <summary>What was made of entries when they were read: the node of an object or array, the text of a string.</summary>
    private protected object?[] Held =>
        Volatile.Read(ref _held) ?? Interlocked.CompareExchange(ref _held, NewHeld(), null) ?? _held;

    private object?[] NewHeld() => new object?[_isOwn ? _entries!.Length : _count];

    private protected object? HeldAt(int index) => Volatile.Read(ref _held)?[index];

    /// <summary>To be called before an edit: makes text and entries ones that nobody else has.</summary>
    /// <returns>Whether entries may have moved.</returns>
    private protected bool PrepareEdit()
    {
        Version++;
        if (!_isOwn)
        {
            TakeOver();
            return false;
        }
        // The text only grows: values that were handed out point into it. What is no longer used is left behind in time.
        bool isWasteful = _garbage > LeastGarbage && _garbage > _end / 2;
        if (isWasteful)
        {
            Compact();
        }
        return isWasteful;
    }

    private void TakeOver()
    {
        JsonEntry[] entries = Entries.Length < _entries!.Length || _areEntriesShared ? Entries.ToArray() : _entries;
        byte[] text = new byte[Math.Max(SmallestText, (int)Math.Min(SourceText.Length * 5L / 4, Array.MaxLength))];
        SourceText.CopyTo(text);
        foreach (ref JsonEntry entry in entries.AsSpan())
        {
            entry.Move(-_start);
            if (!HasKeys)
            {
                // The entries below are those of the old text.
                entry.SetBelow(0, 0);
            }
        }
        _end -= _start;
        _start = 0;
        _first = 0;
        _text = text;
        _entries = entries;
        _areEntriesShared = false;
        _isOwn = true;
    }

    private void Compact()
    {
        byte[] old = _text;
        var output = new JsonOutput(new byte[_end], 0);
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            JsonEntry entry = _entries![i];
            if (entry.IsRemoved)
            {
                continue;
            }
            if (_held is not null)
            {
                _held[kept] = _held[i];
            }
            _entries[kept++] = entry.CopyTo(ref output, old);
        }
        Array.Clear(_entries!, kept, _count - kept);
        _held?.AsSpan(kept, _count - kept).Clear();
        _count = kept;
        Keep(output);
        _garbage = 0;
    }

    /// <summary>Room for a new node's entries.</summary>
    private protected void MakeRoom(int entries, int text)
    {
        _text = new byte[text];
        _entries = new JsonEntry[entries];
        _isOwn = true;
        _isInOrder = true;
    }

    private protected void AddEntries(WirePresets presets)
    {
        MakeRoomFor(presets.Count);
        var output = new JsonOutput(_text, _end);
        presets.AppendTo(ref output, _entries.AsSpan(_count));
        _count += presets.Count;
        Keep(output);
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
        Write(index, key, value, node);
    }

    private void MakeRoomFor(int more)
    {
        if (_count + more > _entries!.Length)
        {
            Array.Resize(ref _entries, Math.Max(_count + more, Math.Max(4, _count * 2)));
            if (_held is not null)
            {
                Array.Resize(ref _held, _entries.Length);
            }
        }
    }

    private protected void ReplaceEntry(int index, in WireValue value, WireNode? node)
    {
        Release(index);
        _isInOrder = false;
        _garbage += _entries![index].ValueLength;
        Write(index, key: null, value, node);
    }

    /// <summary>Gives an entry another key.</summary>
    private protected void ReplaceKey(int index, WireKey key)
    {
        _isInOrder = false;
        _garbage += _entries![index].KeyLength;
        var output = new JsonOutput(_text, _end);
        _entries[index].AppendKey(ref output, key);
        Keep(output);
    }

    /// <summary>Takes an entry out, and moves those after it.</summary>
    private protected void DeleteEntry(int index)
    {
        Release(index);
        _garbage += _entries![index].ValueLength;
        ShiftEntries(index + 1, index);
        _count--;
    }

    /// <summary>Marks an entry as removed, so that the others keep their places.</summary>
    private protected void MarkRemoved(int index)
    {
        Release(index);
        _isInOrder = false;
        ref JsonEntry entry = ref _entries![index];
        _garbage += entry.KeyLength + entry.ValueLength;
        entry.MarkRemoved();
    }

    private protected void DeleteEntries()
    {
        for (int i = 0; i < _count; i++)
        {
            Release(i);
        }
        _text = [];
        _start = _end = _garbage = _first = _count = 0;
        _entries = [];
        _held = null;
        _isOwn = _isInOrder = false;
        Version++;
    }

    private void Write(int index, WireKey? key, in WireValue value, WireNode? node)
    {
        var output = new JsonOutput(_text, _end);
        ref JsonEntry entry = ref _entries![index];
        if (key is not null)
        {
            entry.AppendKey(ref output, key);
        }
        else
        {
            output.Append((byte)',');
        }
        if (node is not null)
        {
            Held[index] = node;
            entry.SetValue(0, 0, isEscaped: false);
        }
        else
        {
            entry.AppendValue(ref output, value);
        }
        Keep(output);
    }

    private void Keep(in JsonOutput output)
    {
        _end = output.Length;
        if (_text != output.Buffer)
        {
            _text = output.Buffer;
        }
    }

    /// <summary>Lets go of what was made of an entry; a node may be put into another place then.</summary>
    private void Release(int index)
    {
        if (_held is not null)
        {
            (_held[index] as WireNode)?.LeaveParent();
            _held[index] = null;
        }
    }

    private void ShiftEntries(int from, int to)
    {
        Array.Copy(_entries!, from, _entries!, to, _count - from);
        if (_held is not null)
        {
            Array.Copy(_held, from, _held, to, _count - from);
            // One place became free: that of the new entry, or the last.
            _held[from < to ? from : _count - 1] = null;
        }
    }

    /// <summary>Gives a copy what this node is made of. From here on neither edits what both have.</summary>
    private void ShareEntries(WireNode copy)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _isOwn = false;
        _areEntriesShared = copy._areEntriesShared = true;
        copy._text = _text;
        copy._start = _start;
        copy._end = _end;
        copy._garbage = _garbage;
        copy._isInOrder = _isInOrder;
        copy._entries = Volatile.Read(ref _entries);
        copy._first = _first;
        copy._count = _count;
        for (int i = 0; _held is not null && i < _count; i++)
        {
            if (WrittenNodeAt(i) is { } node)
            {
                copy.Held[i] = node.CloneFor(copy);
            }
        }
    }
}
