using System.Runtime.CompilerServices;
using Dimp.CompilerServices;

namespace Dimp;

// The entries of a map. A small map keeps them packed in itself. A very large map keeps them on pages, because most programs
// read only a few fields, which are found there. For any other use, and in all other maps, the entries are in one array.
public sealed partial class WireMap
{
    /// <summary>Room on the stack for as many entries as most messages have.</summary>
    private const int Few = 16;

    private PackedIndex _packed;
    private bool _arePacked;

    private bool ArePacked
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _arePacked) && !HasEntries;
    }

    /// <summary>Takes the entries while they are found.</summary>
    internal ref PackedIndex Packed => ref _packed;

    /// <summary>Sets the end of a map that was created before its end was known.</summary>
    /// <param name="end">The end.</param>
    /// <param name="count">The number of its entries; -1 if they cannot be packed. They are read again then.</param>
    internal void EndAt(int end, int count)
    {
        End = end;
        if (count >= 0)
        {
            KeepPacked(count);
        }
    }

    /// <summary>Validates a message, and finds its entries.</summary>
    /// <param name="maxDepth">The greatest nesting depth of objects and arrays.</param>
    /// <returns>Whether it is one JSON object.</returns>
    internal bool TryRead(int maxDepth)
    {
        var found = new JsonEntries(ref _packed, stackalloc JsonEntry[Few], Start, End);
        bool isMap = JsonScanner.TryReadMap(Source, maxDepth, ref found, out bool haveEscapes);
        if (isMap)
        {
            if (haveEscapes)
            {
                found.MarkEscapes(Buffer, haveKeys: true);
            }
            Keep(found);
        }
        found.Dispose();
        return isMap;
    }

    /// <summary>Finds the entries of a map that was validated with its message.</summary>
    /// <remarks>Two threads may do this at the same time. Both find the same entries.</remarks>
    private void ReadPacked()
    {
        if (TryReadTree())
        {
            return;
        }
        var packed = default(PackedIndex);
        var found = new JsonEntries(ref packed, stackalloc JsonEntry[Few], Start, End);
        JsonIndexer.Read(Buffer, Start, ref found);
        if (found.ArePacked)
        {
            _packed = packed;
        }
        Keep(found);
        found.Dispose();
    }

    private void KeepPacked(int count)
    {
        KeepCount(count);
        // A thread that sees this must see the entries and their number.
        Volatile.Write(ref _arePacked, true);
    }

    private void Keep(in JsonEntries found)
    {
        if (found.ArePacked)
        {
            KeepPacked(found.Count);
        }
        else if (found.ToPages() is { } pages)
        {
            // A thread that sees the pages must see their number of entries: it makes room for as many nodes.
            KeepCount(pages.End);
            Volatile.Write(ref GetExtras().Pages, pages);
        }
        else
        {
            KeepEntries(found.ToArray(), found.Count);
        }
    }

    /// <summary>The entry of a field: that of its key or, if that is absent or <c>null</c>, of the first alias that has a value.</summary>
    /// <returns>Its index; -1 if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(WireFieldKeys field, out JsonEntry entry)
    {
        int index = Find(field.PrimaryKey, out entry);
        return field.ReadKeys.Length == 0 || (index >= 0 && !entry.IsNull(Buffer)) ? index : FindAlias(field, index, ref entry);
    }

    private int FindAlias(WireFieldKeys field, int index, ref JsonEntry entry)
    {
        foreach (WireKey alias in field.ReadKeys)
        {
            int other = Find(alias, out JsonEntry found);
            if (other >= 0 && (index < 0 || !found.IsNull(Buffer)))
            {
                (index, entry) = (other, found);
                if (!found.IsNull(Buffer))
                {
                    break;
                }
            }
        }
        return index;
    }

    /// <summary>Finds the entries, if that was not done yet.</summary>
    private bool TryPack()
    {
        if (PagesOf(this) is null && !HasEntries)
        {
            ReadPacked();
        }
        return ArePacked;
    }

    /// <summary>The pages, unless the entries are in one array or it is time to put them there.</summary>
    private JsonPage? PagesToScan() => PagesOf(this) is { } pages && _scans++ < ScansOfLarge ? pages : null;

    private protected override void LoadEntries()
    {
        // Another thread may be putting packed entries into the array. They are not read again: the text of an edited map is not JSON.
        if (PagesOf(this) is null && !Volatile.Read(ref _arePacked) && !HasEntries)
        {
            ReadPacked();
        }
        if (PagesOf(this) is { } pages)
        {
            JsonEntry[] entries = GC.AllocateUninitializedArray<JsonEntry>(pages.End);
            pages.CopyTo(entries);
            KeepEntries(entries, entries.Length);
            Volatile.Write(ref _extras!.Pages, null);
        }
        else if (!HasEntries)
        {
            var entries = new JsonEntry[EntryCount];
            _packed.CopyTo(entries, Start);
            KeepEntries(entries, entries.Length);
        }
    }

    private protected override ReadOnlySpan<JsonEntry> EntriesToWrite(Span<JsonEntry> few)
    {
        if (!ArePacked)
        {
            return Entries;
        }
        few = few[..EntryCount];
        _packed.CopyTo(few, Start);
        return few;
    }

    /// <summary>Gives a copy the entries that are not in an array.</summary>
    private void ShareUnpackedTo(WireMap copy)
    {
        // In this order: another thread may be finding the entries, and they are complete where this is set.
        copy._arePacked = Volatile.Read(ref _arePacked);
        copy._packed = _packed;
        copy._extras = PagesOf(this) is { } pages ? new Extras { Pages = pages } : null;
    }

    private static JsonPage? PagesOf(WireMap map) => Volatile.Read(ref map._extras) is { } extras ? Volatile.Read(ref extras.Pages) : null;
}
