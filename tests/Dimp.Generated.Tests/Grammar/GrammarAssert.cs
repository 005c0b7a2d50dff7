using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace Dimp.Tests.Grammar;

/// <summary>Compares the result of the scanner with that of the framework's readers.</summary>
internal static class GrammarAssert
{
    internal static void Agrees(byte[] json)
    {
        bool isExpected = ReferenceReader.Accepts(json);
        bool isAccepted = Notes.Default.TryParse(json, out Note? note, out WireError? error);
        Check(isExpected == isAccepted, json, isExpected ? $"refused: {error?.Message}" : "accepted");
        if (isAccepted)
        {
            SaysTheSame(json, note!.Map);
        }
        else
        {
            Check(error!.ByteOffset >= 0 && error.ByteOffset <= json.Length, json, $"an error at {error.ByteOffset}");
            // A value that is not an object is refused for that reason, even if more text follows.
            long expected = json.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? ReferenceReader.OffsetOfError(json) : -1;
            Check(expected < 0 || expected == error.ByteOffset, json, $"an error at {error.ByteOffset} instead of {expected}");
            SaysWhatIsThere(json, error);
        }
    }

    /// <summary>An error is one line, and shows the text at its position.</summary>
    private static void SaysWhatIsThere(byte[] json, WireError error)
    {
        Check(error.Message.EndsWith('.') && !error.Message.Any(char.IsControl), json, $"it says {error.Message}");
        int at = (int)error.ByteOffset;
        if (Shown(error.Message) is { } shown)
        {
            bool isUtf8 = Rune.DecodeFromUtf8(json.AsSpan(at), out Rune rune, out _) == OperationStatus.Done;
            Check(shown == (isUtf8 ? rune.ToString() : $"0x{json[at]:X2}"), json, $"it says {error.Message}");
        }
        bool isAtEnd = error.Message.StartsWith("The message ends", StringComparison.Ordinal)
            || error.Message is "The message is empty." or "The message is nothing but white space.";
        Check(isAtEnd == (at == json.Length), json, $"it says {error.Message}");
    }

    /// <summary>The character that an error shows, without quotes and escapes.</summary>
    private static string? Shown(string message)
    {
        string[] parts = message.Split(["here is ", "No value begins with "], StringSplitOptions.None);
        if (parts.Length == 1)
        {
            return null;
        }
        string shown = parts[^1][..^1];
        string bare = shown.StartsWith("0x", StringComparison.Ordinal) ? shown : shown[1..^1];
        return bare.StartsWith("\\u", StringComparison.Ordinal) ? Regex.Unescape(bare) : bare;
    }

    /// <summary>The same for two segments, split at each position.</summary>
    internal static void AgreesInPieces(byte[] json)
    {
        bool isExpected = Notes.Default.TryParse(json, out _, out WireError? expected);
        for (int at = 0; at <= json.Length; at++)
        {
            bool isAccepted = Notes.Default.TryParse(Pieces.Cut(json, at), out Note? note, out WireError? error);
            Check(isExpected == isAccepted, json, $"cut at {at}: {(isAccepted ? "accepted" : "refused")}");
            Check(isAccepted ? note!.ToUtf8Bytes().AsSpan().SequenceEqual(json) : error == expected, json, $"cut at {at}: it says something else");
        }
    }

    private static void SaysTheSame(byte[] json, WireMap map)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var last = new Dictionary<string, string>();
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            last[property.Name] = property.Value.GetRawText();
        }
        Check(map.Count == last.Count, json, $"{map.Count} keys instead of {last.Count}");
        foreach ((string key, string raw) in last)
        {
            Check(map[key].ToString() == raw, json, $"\"{key}\" says {map[key]} instead of {raw}");
        }
    }

    private static void Check(bool holds, byte[] json, string what)
    {
        if (!holds)
        {
            throw new XunitException($"{what}: {Encoding.Latin1.GetString(json)} ({Convert.ToHexString(json)})");
        }
    }
}
