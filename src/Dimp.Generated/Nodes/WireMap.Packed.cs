using System.Runtime.CompilerServices;
using Dimp.CompilerServices;

namespace Dimp;

// The common edits of a small map with packed entries. They leave the entries packed, so that no array is needed. All other
// edits move the entries into an array.
public sealed partial class WireMap
{
    /// <summary>Adds a new key, or replaces the value of a key that occurs once.</summary>
    /// <returns>Whether that was possible.</returns>
    private bool TrySetPacked(WireKey key, in WireValue value)
    {
        if (!ArePacked || !IsRoomFor(key.Written.Length + value.LongestWritten))
        {
            return false;
        }
        int index = _packed.Find(EntryCount, Source, key.Utf8, key.Pattern);
        return index >= 0 ? TryReplacePacked(index, key, value)
            : value.Node is null ? TryAppendPacked(key, value)
            : TryAppendPackedNode(key, value);
    }

    // Apart from each other, so that what is usual for one does not decide how the other is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAppendPacked(WireKey key, in WireValue value)
    {
        if (!CanAppend(1) || !key.CanBePacked)
        {
            return false;
        }
        DropAbsent(key.Text);
        if (!TryBeginPackedEdit())
        {
            return false;
        }
        AppendEntry(key, value, out JsonEntry entry);
        _packed.Add(EntryCount - 1, new PackedEntry(entry, key.Pattern));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAppendPackedNode(WireKey key, in WireValue value)
    {
        if (!CanAppend(1))
        {
            return false;
        }
        DropAbsent(key.Text, value.Node);
        WireNode node = Adopt(value.Node!);
        // Copying a map to put it into itself has moved its entries into an array.
        if (!ArePacked || !TryAppendPacked(key, value))
        {
            node.LeaveParent();
            return false;
        }
        KeepNode(EntryCount - 1, node);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReplacePacked(int index, WireKey key, in WireValue value)
    {
        if (value.Node is not null || HasNodes || _packed.Find(index, Source, key.Utf8, key.Pattern) >= 0)
        {
            return false;
        }
        DropAbsent(key.Text);
        if (!IsOwn && IsAsWritten(_packed.WrittenLength(EntryCount)))
        {
            BeginEdit();
            _packed.Get(index, start: 0, out JsonEntry replaced);
            int by = CopyBufferWith(index, value, ref replaced);
            _packed.SetValue(index, replaced.ValueStart, replaced.ValueLength, replaced.IsValueEscaped);
            _packed.Move(index + 1, EntryCount, by);
            NoteEdit();
            return true;
        }
        if (!TryBeginPackedEdit())
        {
            return false;
        }
        _packed.Get(index, start: 0, out JsonEntry entry);
        ReplaceEntry(index, value, ref entry);
        _packed.SetValue(index, entry.ValueStart, entry.ValueLength, entry.IsValueEscaped);
        return true;
    }

    /// <summary>Adds keys that are not there yet.</summary>
    /// <returns>Whether that was possible.</returns>
    private bool TryAddPacked(WirePresets presets)
    {
        if (!ArePacked || !presets.CanBePacked || !CanAppend(presets.Count) || !IsRoomFor(presets.Length) || !TryBeginPackedEdit())
        {
            return false;
        }
        AppendEntries(presets, ref _packed);
        return true;
    }

    private bool CanAppend(int more) => EntryCount + more <= PackedIndex.Capacity && HasRoomForEntries(more);

    private bool IsRoomFor(long length) => End - Start + length <= PackedEntry.LongestText;

    private bool TryBeginPackedEdit()
    {
        BeginEdit();
        if (IsOwn ? !TryUseBuffer() : !TryCopyBuffer(_packed.WrittenLength(EntryCount)))
        {
            return false;
        }
        NoteEdit();
        return true;
    }
}
