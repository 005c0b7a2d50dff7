using System.Buffers;
using System.Text;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>One line of a connection, and the record that it became or why it became none.</summary>
internal sealed record WireLine(string Text, Content? Record, WireError? Error)
{
    /// <summary>How much of a line is shown where nothing else sets a limit.</summary>
    public const int ShortLength = 200;

    private const string LongestMark = "… +12345 more";

    /// <summary>The text without control characters: a peer's must neither break a line nor command a terminal.</summary>
    public string VisibleText => MakeVisible(Text);

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

    public static WireLine Of(Content record) => new(record.ToJson(), record, null);

    public static WireLine Read(ReadOnlySequence<byte> utf8)
    {
        _ = SampleContents.Default.TryParse(utf8, out Content? record, out WireError? error);
        return new WireLine(Encoding.UTF8.GetString(utf8), record, error);
    }

    public static WireLine TooLong(int limit) =>
        new($"(more than {limit} bytes)", null, new WireError($"The line is longer than {limit} bytes.", limit));

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
