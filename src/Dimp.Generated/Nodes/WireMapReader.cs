using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace Dimp;

/// <summary>
/// Reads a map from JSON. The whole message is validated here: size, depth, grammar, UTF-8 and surrogates. Values are
/// decoded later and are not validated again. A message that is too large is refused before it is copied.
/// </summary>
internal static class WireMapReader
{
    /// <summary>The number of characters that are measured at a time.</summary>
    private const int MeasuredAtOnce = 4_096;

    /// <summary>Whether a message may have so many bytes. Call this before any other work on them.</summary>
    internal static bool IsAllowed(long length, WireOptions options, [NotNullWhen(false)] out WireError? error)
    {
        error = length <= options.MaxBytes ? null : TooLong(options.MaxBytes);
        return error is null;
    }

    internal static WireError TooLong(int maxBytes) => new($"The message is longer than the {maxBytes} bytes that are allowed.", maxBytes);

    /// <summary>Reads a copy.</summary>
    internal static bool TryRead(
        ReadOnlySpan<byte> json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        return IsAllowed(json.Length, options, out error) && TryReadChecked(json.ToArray(), options, out map, out error);
    }

    /// <summary>Reads a copy.</summary>
    internal static bool TryRead(
        in ReadOnlySequence<byte> json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        return IsAllowed(json.Length, options, out error) && TryReadChecked(json.ToArray(), options, out map, out error);
    }

    // Not by way of the span: a memory that is not an array may make one when it is asked, also of what is too large.
    /// <summary>Reads a copy.</summary>
    internal static bool TryRead(
        ReadOnlyMemory<byte> json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        return IsAllowed(json.Length, options, out error) && TryReadChecked(json.ToArray(), options, out map, out error);
    }

    /// <summary>Reads the memory without a copy if it is an array or a part of one.</summary>
    internal static bool TryReadOwned(
        ReadOnlyMemory<byte> json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        if (!IsAllowed(json.Length, options, out error))
        {
            return false;
        }
        return TryReadChecked(
            MemoryMarshal.TryGetArray(json, out ArraySegment<byte> source) && source.Array is not null ? source : json.ToArray(),
            options, out map, out error);
    }

    internal static bool TryRead(
        string? json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        if (json is null)
        {
            error = new WireError("There is no message, but null.", 0);
            return false;
        }
        if (!IsAllowed(Measure(json, options.MaxBytes), options, out error))
        {
            return false;
        }
        int lone = JsonString.IndexOfLoneSurrogate(json);
        if (lone >= 0)
        {
            error = new WireError(
                "The text has a surrogate without its partner, which UTF-8 cannot say.", Encoding.UTF8.GetByteCount(json.AsSpan(0, lone)));
            return false;
        }
        return TryReadChecked(Encoding.UTF8.GetBytes(json), options, out map, out error);
    }

    private static bool TryReadChecked(
        ArraySegment<byte> json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        map = null;
        byte[] source = json.Array!;
        int start = json.Offset;
        int end = start + json.Count;
        var read = new WireMap(source, start, end, options.MaxDepth);
        error = !read.TryRead(options.MaxDepth) ? JsonErrorLocator.Find(json, options)
            : options.AllowDuplicateKeys ? null
            : DuplicateKeys.Find(json, options);
        map = error is null ? read : null;
        return error is null;
    }

    /// <summary>The number of bytes of a text in UTF-8. Measuring stops when there are too many.</summary>
    private static long Measure(ReadOnlySpan<char> text, int most)
    {
        // A character has at most three bytes, so most texts need not be measured.
        if (text.Length <= most / 3)
        {
            return text.Length;
        }
        long length = 0;
        while (!text.IsEmpty && length <= most)
        {
            int part = Math.Min(text.Length, MeasuredAtOnce);
            if (part < text.Length && char.IsHighSurrogate(text[part - 1]))
            {
                part++;
            }
            length += Encoding.UTF8.GetByteCount(text[..part]);
            text = text[part..];
        }
        return length;
    }
}
