using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dimp;

/// <summary>
/// The door that every message comes through. What is let in is one JSON object, sound down to its last value, because
/// values are decoded later and nobody will look again: grammar, depth, UTF-8, surrogates, size.
/// </summary>
internal static class JsonDoor
{
    internal static bool TryOpen(
        string json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(json);
        int lone = JsonString.IndexOfLoneSurrogate(json);
        if (lone >= 0)
        {
            map = null;
            error = new WireError(
                "The text has a surrogate without its partner, which UTF-8 cannot say.", Encoding.UTF8.GetByteCount(json.AsSpan(0, lone)));
            return false;
        }
        byte[] source = Encoding.UTF8.GetBytes(json);
        return TryOpen(source, 0, source.Length, options, out map, out error);
    }

    internal static bool TryOpen(
        byte[] source, int start, int length, WireOptions options,
        [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        ReadOnlySpan<byte> json = source.AsSpan(start, length);
        if (length > options.MaxBytes)
        {
            error = new WireError($"The message has {length} bytes; no more than {options.MaxBytes} are allowed.", options.MaxBytes);
            return false;
        }
        if (!JsonIndex.TryReadMap(source, start, start + length, options.MaxDepth, out ArraySegment<JsonEntry> entries, out JsonPage? pages))
        {
            error = JsonFault.Find(json, options);
            return false;
        }
        error = options.AllowDuplicateKeys ? null : DuplicateKeys.Find(json, options);
        if (error is not null)
        {
            return false;
        }
        map = new WireMap(source, start, start + length, options.MaxDepth, entries, pages);
        return true;
    }
}
