namespace Dimp;

/// <summary>Where the entries of a map or list lie in its text.</summary>
internal static class JsonIndex
{
    /// <summary>Room for as many entries as most messages have.</summary>
    private const int Few = 16;

    /// <param name="source">The source, which was checked.</param>
    /// <param name="start">Where in it an object or array begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="count">How many entries it has.</param>
    /// <returns>
    /// Its entries. Those of an array are followed by the entries of the objects that are among its items: who looks into
    /// an array of objects is going to look into these.
    /// </returns>
    internal static JsonEntry[] Read(byte[] source, int start, int end, out int count)
    {
        var found = new JsonEntries(stackalloc JsonEntry[Few], start, end);
        var below = new JsonEntries(stackalloc JsonEntry[Few], start, end);
        JsonIndexer.Read(source, start, ref found, ref below);
        count = found.Count;
        JsonEntry[] entries = below.Count == 0 ? found.ToArray().Array! : Join(found, below);
        found.Dispose();
        below.Dispose();
        return entries;
    }

    private static JsonEntry[] Join(in JsonEntries found, in JsonEntries below)
    {
        JsonEntry[] entries = GC.AllocateUninitializedArray<JsonEntry>(found.Count + below.Count);
        found.CopyTo(entries);
        below.CopyTo(entries.AsSpan(found.Count));
        return entries;
    }
}
