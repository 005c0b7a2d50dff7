using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Dimp;

/// <summary>Says what is wrong with a text that was refused, and where. It may take its time.</summary>
internal static class JsonFault
{
    internal static WireError Find(ReadOnlySpan<byte> json, WireOptions options)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return new WireError("A message must be a JSON object; this is another value.", reader.TokenStartIndex);
            }
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            return new WireError(MessageOf(exception), OffsetOf(exception, json));
        }
        int bad = IndexOfBadUtf8(json);
        return bad < json.Length
            ? new WireError("The bytes are not UTF-8.", bad)
            : new WireError("An escaped surrogate stands without its partner.", JsonString.IndexOfLoneSurrogateEscape(json));
    }

    private static int IndexOfBadUtf8(ReadOnlySpan<byte> json)
    {
        int index = 0;
        while (index < json.Length && Rune.DecodeFromUtf8(json[index..], out _, out int length) == OperationStatus.Done)
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
