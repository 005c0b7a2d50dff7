namespace Dimp.Generators.Declarations;

/// <summary>Checks the text of keys and of values of cases.</summary>
internal static class WireText
{
    /// <summary>The reason why JSON cannot contain the text; <c>null</c> if it can.</summary>
    public static string? Violation(string? text) => text switch
    {
        null => "it is no text",
        "" => "it is empty",
        _ when !IsWellFormed(text) => "it has half a surrogate pair, which is no valid JSON",
        _ => null,
    };

    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }
        return true;
    }
}
