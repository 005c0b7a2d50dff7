using Dimp.CompilerServices;

namespace Dimp;

// A map comes in with its entries packed, or on pages when there are very many. Most readers want a few fields, which are
// found there. For everything else the entries are put into one array, as those of all other maps are.
public sealed partial class WireMap
{
    private PackedIndex _packed;

    /// <summary>Room for the entries that are found while the map is checked.</summary>
    internal JsonEntries RoomForEntries(Span<JsonEntry> few) => new(ref _packed, few, Start, End);

    /// <summary>Keeps the entries that were found.</summary>
    internal void KeepEntries(in JsonEntries entries)
    {
        if (entries.Count == 0)
        {
            KeepEntries([], 0, 0);
        }
        else if (entries.ArePacked)
        {
            KeepEntries(null, 0, entries.Count);
        }
        else if (entries.ToPages() is { } pages)
        {
            _extras = new Extras { Pages = pages };
            KeepEntries(null, 0, pages.End);
        }
        else
        {
            ArraySegment<JsonEntry> array = entries.ToArray();
            KeepEntries(array.Array!, array.Offset, array.Count);
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
            if (_packed.Count > 0)
            {
                int found = _packed.Find(Source, key);
                if (found >= 0)
                {
                    _packed.Get(found, Start, out entry);
                }
                else
                {
                    entry = default;
                }
                return found;
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

    /// <summary>The pages, unless another reader has made one array of them, or it is time to do so.</summary>
    private JsonPage? PagesToScan() => PagesOf(this) is { } pages && _scans++ < ScansOfLarge ? pages : null;

    private protected override JsonEntry[] LoadEntries(out int count)
    {
        if (_packed.Count > 0)
        {
            var unpacked = new JsonEntry[count = _packed.Count];
            _packed.CopyTo(unpacked, Start);
            return unpacked;
        }
        if (PagesOf(this) is not { } pages)
        {
            return base.LoadEntries(out count);
        }
        JsonEntry[] entries = GC.AllocateUninitializedArray<JsonEntry>(count = pages.End);
        pages.CopyTo(entries);
        // A reader who finds neither pages nor entries, because those are not there yet, finds them in the text.
        Volatile.Write(ref _extras!.Pages, null);
        return entries;
    }

    /// <summary>Gives a copy the entries that are not in an array.</summary>
    private void ShareUnpackedTo(WireMap copy)
    {
        copy._packed = _packed;
        copy._extras = PagesOf(this) is { } pages ? new Extras { Pages = pages } : null;
    }

    private static JsonPage? PagesOf(WireMap map) => Volatile.Read(ref map._extras) is { } extras ? Volatile.Read(ref extras.Pages) : null;
}
