using System.Text;

namespace Dimp.Generators.Parsing;

/// <summary>Text as it may be written to the wire.</summary>
internal static class WireText
{
    /// <summary>The text, unless it has a surrogate without its partner, which no JSON text can hold.</summary>
    public static string? OrNull(string? text) =>
        text is not null && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text ? text : null;
}
