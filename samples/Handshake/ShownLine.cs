using System.Text;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>A line as the log shows it: its text, and the record that it became, if any.</summary>
internal sealed record ShownLine(string Text, Content? Record)
{
    /// <summary>How much of a line is shown where nothing else sets a limit.</summary>
    public const int ShortLength = 200;

    private const string LongestMark = "… +12345 more";

    /// <summary>The text without control characters: a peer's must neither break a line nor command a terminal.</summary>
    public string VisibleText => MakeVisible(Text);

    public static ShownLine Of(Content record) => new(record.ToJson(), record);

    public static ShownLine Of(WireLine<Content> line) =>
        new(line.Utf8Json.IsEmpty ? $"({line.Error})" : Encoding.UTF8.GetString(line.Utf8Json.Span), line.Record);

    /// <summary>The visible text; one that is longer than the limit ends with the number of characters that are not shown.</summary>
    public string Shorten(int limit)
    {
        if (Text.Length <= limit)
        {
            return VisibleText;
        }
        int shown = Math.Max(limit - LongestMark.Length, 1);
        if (char.IsHighSurrogate(Text[shown - 1]))
        {
            shown--;
        }
        return $"{MakeVisible(Text.AsSpan(0, shown))}… +{Text.Length - shown} more";
    }

    private static string MakeVisible(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (visible, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            visible[i] = text[i] switch
            {
                < ' ' => (char)('\u2400' + text[i]),
                char c when char.IsControl(c) => '\uFFFD',
                char c => c,
            };
        }
    });
}
