namespace Dimp.Tool.Output;

/// <summary>Text from a message, as it may be shown on a terminal.</summary>
internal static class Shown
{
    /// <summary>A key or a value, cut off if it is long. What a terminal would obey or hide is escaped.</summary>
    internal static string Text(string text) => VisibleText.Of(Excerpt.Of(text));

    internal static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1e3:0.0} kB",
        < 1_000_000_000 => $"{bytes / 1e6:0.0} MB",
        _ => $"{bytes / 1e9:0.00} GB",
    };
}
