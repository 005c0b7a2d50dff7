using Dimp.CompilerServices;

namespace Dimp;

// Where the entries of a map are. Those of a small one are packed in the map itself, and those of a very large one come in
// on pages: most readers want a few fields, which are found there. For everything else they are put into one array, as
// those of all other maps are.
public sealed partial class WireMap
{
    /// <summary>Room on the stack for as many entries as most messages have.</summary>
    private const int Few = 16;

    private PackedIndex _packed;
    private bool _arePacked;

    private bool ArePacked => Volatile.Read(ref _arePacked) && !HasEntries;

    /// <summary>Where the entries are noted, while somebody finds them.</summary>
    internal ref PackedIndex Packed => ref _packed;

    /// <summary>Keeps what was found of a map whose end was not known yet.</summary>
    internal void EndAt(int end, in JsonEntries entries)
    {
        End = end;
        Keep(entries);
    }

    /// <summary>Checks a message, and finds its entries.</summary>
    /// <param name="maxDepth">How many objects and arrays may stand in one another.</param>
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

    /// <summary>Finds the entries of a map that was checked with the message it is in.</summary>
    /// <remarks>Another reader may do the same at the same time: both come to the same entries, and each makes them for itself.</remarks>
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

    private void Keep(in JsonEntries found)
    {
        if (found.ArePacked)
        {
            KeepEntries(null, found.Count);
            // Whoever sees that the entries are packed must see them, and their number.
            Volatile.Write(ref _arePacked, true);
        }
        else if (found.ToPages() is { } pages)
        {
            GetExtras().Pages = pages;
            KeepEntries(null, pages.End);
        }
        else
        {
            KeepEntries(found.ToArray(), found.Count);
        }
    }

    /// <summary>The entry of a field: that of its key or, where that is absent or <c>null</c>, of the first alias that has a value.</summary>
    /// <returns>Which one it is; -1 when there is none.</returns>
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

    private int Find(WireKey key, out JsonEntry entry)
    {
        if (!HasEntries)
        {
            if (ArePacked || TryPack())
            {
                return FindPacked(key.Utf8, key.Slot, out entry);
            }
            if (PagesToScan() is { } pages)
            {
                return pages.Find(Buffer, key.Utf8, out entry);
            }
        }
        ReadOnlySpan<JsonEntry> entries = Entries;
        int index = Find(entries, key);
        entry = index >= 0 ? entries[index] : default;
        return index;
    }

    private int FindPacked(ReadOnlySpan<byte> name, int slot, out JsonEntry entry)
    {
        int index = _packed.Find(Source, name, slot);
        if (index >= 0)
        {
            _packed.Get(index, Start, out entry);
        }
        else
        {
            entry = default;
        }
        return index;
    }

    /// <summary>Finds the entries, if nobody has done so.</summary>
    private bool TryPack()
    {
        if (PagesOf(this) is null && !HasEntries)
        {
            ReadPacked();
        }
        return ArePacked;
    }

    /// <summary>The pages, unless another reader has made one array of them, or it is time to do so.</summary>
    private JsonPage? PagesToScan() => PagesOf(this) is { } pages && _scans++ < ScansOfLarge ? pages : null;

    private protected override void LoadEntries()
    {
        if (PagesOf(this) is null && !ArePacked)
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
        copy._packed = _packed;
        copy._arePacked = _arePacked;
        copy._extras = PagesOf(this) is { } pages ? new Extras { Pages = pages } : null;
    }

    private static JsonPage? PagesOf(WireMap map) => Volatile.Read(ref map._extras) is { } extras ? Volatile.Read(ref extras.Pages) : null;
}
