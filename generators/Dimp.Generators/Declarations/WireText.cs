namespace Dimp.Generators.Declarations;

/// <summary>What a key or a value of a case cannot be.</summary>
internal static class WireText
{
    /// <summary>Why the text cannot stand on the wire; <c>null</c> when it can.</summary>
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
