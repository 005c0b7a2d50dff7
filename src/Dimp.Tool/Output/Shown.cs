using System.Globalization;
using System.Text;

namespace Dimp.Tool.Output;

/// <summary>Text from a message, as it may be shown on a terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>A key or a value, cut off if it is long.</summary>
    internal static string Text(string text) => Line(text.Length <= Longest ? text : text[..(Longest - 1)] + "…");

    /// <summary>A text in which characters that control a terminal or the direction of writing are escaped.</summary>
    internal static string Line(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }
        var shown = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            _ = IsControl(character) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}") : shown.Append(character);
        }
        return shown.ToString();
    }

    internal static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1e3:0.0} kB",
        < 1_000_000_000 => $"{bytes / 1e6:0.0} MB",
        _ => $"{bytes / 1e9:0.00} GB",
    };

    private static bool IsControl(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
