using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Dimp;

/// <summary>
/// The door that every message comes through. What is let in is one JSON object, sound down to its last value, because
/// values are decoded later and nobody will look again: grammar, depth, UTF-8, surrogates, size. Tokenising is known to
/// nobody but this class and <see cref="JsonIndex"/>.
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
        ReadOnlySpan<byte> json = source.AsSpan(start, length);
        error = length > options.MaxBytes
            ? new WireError($"The message has {length} bytes; no more than {options.MaxBytes} are allowed.", options.MaxBytes)
            : null;
        map = error is null ? ReadObject(source, start, json, options, out error) : null;
        error ??= FindBadText(json);
        if (error is null && !options.AllowDuplicateKeys)
        {
            error = DuplicateKeys.Find(json, options);
        }
        if (error is not null)
        {
            map = null;
            return false;
        }
        return map is not null;
    }

    private static WireMap? ReadObject(
        byte[] source, int start, ReadOnlySpan<byte> json, WireOptions options, out WireError? error)
    {
        error = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                error = new WireError("A message must be a JSON object; this is another value.", reader.TokenStartIndex);
                return null;
            }
            WireSlot[] slots = JsonIndex.ReadMap(ref reader, source, start, out int count);
            reader.Read();
            return new WireMap(source, start, json.Length, slots, count);
        }
        catch (JsonException exception)
        {
            error = new WireError(MessageOf(exception), OffsetOf(exception, json));
            return null;
        }
    }

    private static WireError? FindBadText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return new WireError("The bytes are not UTF-8.", IndexOfBadUtf8(json));
        }
        int lone = JsonString.IndexOfLoneSurrogateEscape(json);
        return lone < 0 ? null : new WireError("An escaped surrogate stands without its partner.", lone);
    }

    private static int IndexOfBadUtf8(ReadOnlySpan<byte> json)
    {
        int index = 0;
        while (Rune.DecodeFromUtf8(json[index..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            index += length;
        }
        return index;
    }

    /// <summary>The reader counts lines and bytes in a line; a message on the wire has no lines that anybody saw.</summary>
    private static long OffsetOf(JsonException exception, ReadOnlySpan<byte> json)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        }
        return Math.Min(offset + (exception.BytePositionInLine ?? 0), json.Length);
    }

    private static string MessageOf(JsonException exception)
    {
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message[..position];
    }
}
