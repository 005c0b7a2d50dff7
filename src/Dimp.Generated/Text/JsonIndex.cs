using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>Where the entries of a map or list lie in its text.</summary>
internal static class JsonIndex
{
    /// <summary>Room for as many entries as most messages have.</summary>
    private const int Few = 16;

    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the text begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="maxDepth">How many objects and arrays may stand in one another.</param>
    /// <param name="entries">The entries.</param>
    /// <returns>Whether the text is one JSON object.</returns>
    internal static bool TryReadMap(byte[] source, int start, int end, int maxDepth, [NotNullWhen(true)] out JsonEntry[]? entries)
    {
        var found = new JsonEntries(stackalloc JsonEntry[Few]);
        bool isMap = JsonScanner.TryReadMap(source.AsSpan(start, end - start), start, maxDepth, ref found);
        entries = isMap ? found.ToArray() : null;
        found.Dispose();
        return isMap;
    }

    /// <param name="source">The source, which was checked.</param>
    /// <param name="start">Where in it an object or array begins.</param>
    /// <returns>Its entries.</returns>
    internal static JsonEntry[] Read(byte[] source, int start)
    {
        var found = new JsonEntries(stackalloc JsonEntry[Few]);
        JsonOutline.Read(source, start, ref found);
        JsonEntry[] entries = found.ToArray();
        found.Dispose();
        return entries;
    }
}
