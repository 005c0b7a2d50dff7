namespace Dimp;

/// <summary>
/// Entries of a map that has very many, and the pages before them. A page is no large object to the runtime: memory for
/// those is seldom at hand, and to get it costs more than to find what is put there.
/// </summary>
/// <param name="entries">Room for the entries.</param>
/// <param name="count">How many there are; less than there is room for on the last page alone.</param>
/// <param name="previous">The page before; <c>null</c> for the first.</param>
internal sealed class JsonPage(JsonEntry[] entries, int count, JsonPage? previous)
{
    /// <summary>How many entries a page has room for: 64 KB, where objects are large from 85,000 bytes on.</summary>
    internal const int Size = 4_096;

    internal JsonPage? Previous => previous;

    internal Span<JsonEntry> Entries => entries.AsSpan(0, count);

    /// <summary>How many entries there are up to the end of this page.</summary>
    internal int End { get; } = (previous?.End ?? 0) + count;

    /// <summary>The last entry with a key, on this page or one before.</summary>
    /// <returns>Which one it is; -1 when there is none.</returns>
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
