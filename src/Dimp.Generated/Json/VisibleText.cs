using System.Globalization;
using System.Text;

namespace Dimp;

/// <summary>Makes text of a message fit for a line of a log or a terminal.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text, with the escapes of JSON for what a terminal would obey or hide: control characters, the breaks of lines and
    /// paragraphs, and marks of direction and format.
    /// </summary>
    internal static string Of(string text)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }
        var visible = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = IsHidden(c) ? visible.Append(EscapeOf(c)) : visible.Append(c);
        }
        return visible.ToString();
    }

    /// <summary>The escape of JSON for any UTF-16 code unit.</summary>
    internal static string EscapeOf(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
