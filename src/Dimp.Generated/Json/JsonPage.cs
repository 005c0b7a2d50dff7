namespace Dimp;

/// <summary>
/// A page of entries of a very large map, linked to the pages before it. A page stays below the size of the large object
/// heap, whose allocations cost more than finding the entries.
/// </summary>
/// <param name="entries">Room for the entries.</param>
/// <param name="count">The number of entries. Only the last page may have free room.</param>
/// <param name="previous">The page before; <c>null</c> for the first.</param>
internal sealed class JsonPage(JsonEntry[] entries, int count, JsonPage? previous)
{
    /// <summary>The capacity of a page: 64 KB. The large object heap starts at 85,000 bytes.</summary>
    internal const int Size = 4_096;

    internal JsonPage? Previous => previous;

    internal Span<JsonEntry> Entries => entries.AsSpan(0, count);

    /// <summary>The number of entries up to the end of this page.</summary>
    internal int End { get; } = (previous?.End ?? 0) + count;

    /// <summary>The last entry with a key, on this page or one before.</summary>
    /// <returns>Its index; -1 if there is none.</returns>
    internal int Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, out JsonEntry entry)
    {
        for (JsonPage? page = this; page is not null; page = page.Previous)
        {
            int index = JsonEntry.Find(page.Entries, text, name);
            if (index >= 0)
            {
                entry = page.Entries[index];
                return page.End - page.Entries.Length + index;
            }
        }
        entry = default;
        return -1;
    }

    /// <summary>Copies the entries of this page and those before.</summary>
    internal void CopyTo(Span<JsonEntry> all)
    {
        for (JsonPage? page = this; page is not null; page = page.Previous)
        {
            page.Entries.CopyTo(all[(page.End - page.Entries.Length)..]);
        }
    }
}
