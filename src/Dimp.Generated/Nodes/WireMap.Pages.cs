using System.Runtime.CompilerServices;
using Dimp.CompilerServices;

namespace Dimp;

// A map with very many entries comes in with its entries on pages. Of such a message most readers want a few fields, which
// are found there; for everything else the entries are put into one array, as those of all other maps are.
public sealed partial class WireMap
{
    /// <summary>The entries; none while they are on pages.</summary>
    private ReadOnlySpan<JsonEntry> EntriesAtHand => HasEntries || !AreOnPages() ? Entries : [];

    private bool AreOnPages() => PagesOf(this) is not null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WireValue ValueOnPages(WireFieldKeys field) => FindOnPages(field, out JsonEntry entry) is var index and >= 0 ? ValueAt(index, entry) : default;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? StringOnPages(WireFieldKeys field) =>
        FindOnPages(field, out JsonEntry entry) is var index and >= 0 ? StringAt(index, entry, field.TextKeys) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> TextOnPages(WireFieldKeys field) =>
        FindOnPages(field, out JsonEntry entry) >= 0 ? entry.DispatchText(Buffer) : default;

    private int FindOnPages(WireFieldKeys field, out JsonEntry entry)
    {
        if (PagesToScan() is { } pages)
        {
            return FindOnPages(pages, field, out entry);
        }
        // Another reader has made one array of them, or it is time to do so, or the map is empty.
        ReadOnlySpan<JsonEntry> entries = Entries;
        int index = Find(entries, field);
        entry = index >= 0 ? entries[index] : default;
        return index;
    }

    private int FindOnPages(JsonPage pages, WireFieldKeys field, out JsonEntry entry)
    {
        int index = pages.Find(Buffer, field.PrimaryKey.Utf8, out entry);
        foreach (WireKey alias in field.ReadKeys)
        {
            if (index >= 0 && !entry.IsNull(Buffer))
            {
                break;
            }
            if (pages.Find(Buffer, alias.Utf8, out JsonEntry found) is var other and >= 0)
            {
                (index, entry) = (other, found);
            }
        }
        return index;
    }

    private JsonPage? PagesToScan() => PagesOf(this) is { } pages && _scans++ < ScansOfLarge ? pages : null;

    private protected override JsonEntry[] LoadEntries(out int count)
    {
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

    private static JsonPage? PagesOf(WireMap map) => Volatile.Read(ref map._extras) is { } extras ? Volatile.Read(ref extras.Pages) : null;
}
