namespace Dimp;

/// <summary>The beginning of a text, for messages of errors: the sender chooses how long the text is.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text itself if it is short; otherwise its beginning and three dots.</summary>
    internal static string Of(string text)
    {
        const string dots = "...";
        if (text.Length <= Longest)
        {
            return text;
        }
        int length = Longest - dots.Length;
        // Both halves of a surrogate pair, or neither.
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), dots);
    }
}
