using System.Text.Json;
using System.Text.Unicode;

namespace Dimp.Tests.Grammar;

/// <summary>The language that the scanner must accept, defined by the framework's reader.</summary>
internal static class ReferenceReader
{
    /// <summary>Whether the bytes are one JSON object whose every string can be decoded.</summary>
    internal static bool Accepts(ReadOnlySpan<byte> json, int maxDepth = 64)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }
            do
            {
                if (reader.ValueIsEscaped)
                {
                    // Refuses what no decoded string can hold: a surrogate without its partner.
                    reader.GetString();
                }
            }
            while (reader.Read());
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Where the reader stops at what is not JSON; -1 when it does not stop. Where a text ends too early it names its end, but
    /// for one whose last byte is a comma: that is corrected.
    /// </summary>
    internal static long OffsetOfError(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
            }
            return -1;
        }
        catch (JsonException exception)
        {
            int line = 0;
            for (long i = exception.LineNumber ?? 0; i > 0; i--)
            {
                line = Array.IndexOf(json, (byte)'\n', line) + 1;
            }
            long offset = Math.Min(line + (exception.BytePositionInLine ?? 0), json.Length);
            return offset == json.Length - 1 && json[^1] == ',' && exception.Message.Contains("reached end of data", StringComparison.Ordinal) ? json.Length : offset;
        }
    }
}
