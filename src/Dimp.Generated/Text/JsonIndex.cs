using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>Where the entries of a map lie in its text.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="HasEscapedKeys">Whether a key has escapes, so that its name is not what stands in the text.</param>
internal readonly record struct JsonIndex(JsonEntry[] Entries, bool HasEscapedKeys)
{
    /// <summary>Room for as many entries as most messages have.</summary>
    private const int Few = 16;

    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the text begins.</param>
    /// <param name="length">How long the text is.</param>
    /// <param name="maxDepth">How many objects and arrays may stand in one another.</param>
    /// <param name="index">The entries.</param>
    /// <returns>Whether the text is one JSON object.</returns>
    [SkipLocalsInit]
    internal static bool TryReadMap(byte[] source, int start, int length, int maxDepth, out JsonIndex index)
    {
        var entries = new JsonEntries(stackalloc JsonEntry[Few]);
        bool isMap = JsonScanner.TryReadMap(source.AsSpan(start, length), start, maxDepth, ref entries);
        index = isMap ? new(entries.Found.ToArray(), entries.HasEscapedKeys) : default;
        entries.Dispose();
        return isMap;
    }

    /// <summary>The entries of a map that was let in as part of a message: only where they are is still to be found.</summary>
    internal static JsonIndex OfMap(byte[] source, int start, int length) =>
        TryReadMap(source, start, length, int.MaxValue, out JsonIndex index) ? index : throw new UnreachableException();

    /// <summary>The items of a list that was let in as part of a message.</summary>
    [SkipLocalsInit]
    internal static WireItem[] OfList(byte[] source, int start, int length)
    {
        var entries = new JsonEntries(stackalloc JsonEntry[Few]);
        if (!JsonScanner.TryReadList(source.AsSpan(start, length), start, int.MaxValue, ref entries))
        {
            throw new UnreachableException();
        }
        var items = new WireItem[entries.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = new WireItem(entries.Found[i].Value(source));
        }
        entries.Dispose();
        return items;
    }
}
