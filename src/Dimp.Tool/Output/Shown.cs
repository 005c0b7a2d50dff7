using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dimp.Tool.Output;

/// <summary>Text from a message, as it may be shown on a terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>A key or a value. Control characters are escaped, and a long text is cut off.</summary>
    internal static string Text(string text) =>
        JsonEncodedText.Encode(text.Length <= Longest ? text : text[..(Longest - 1)] + "…", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;

    /// <summary>A sentence that quotes a message. Control characters are replaced.</summary>
    internal static string Line(string text) => string.Concat(text.Select(static character => char.IsControl(character) ? '\uFFFD' : character));

    internal static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1e3:0.0} kB",
        < 1_000_000_000 => $"{bytes / 1e6:0.0} MB",
        _ => $"{bytes / 1e9:0.00} GB",
    };
}
