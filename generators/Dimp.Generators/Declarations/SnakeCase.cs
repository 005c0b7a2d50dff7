using System.Globalization;
using System.Text;

namespace Dimp.Generators.Declarations;

/// <summary>Names in snake case, by the rules of <c>JsonNamingPolicy.SnakeCaseLower</c>, which users know.</summary>
internal static class SnakeCase
{
    private enum Previous
    {
        None,
        Upper,
        LowerOrDigit,
    }

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        var previous = Previous.None;
        for (int i = 0; i < name.Length; i++)
        {
            switch (char.GetUnicodeCategory(name[i]))
            {
                case UnicodeCategory.UppercaseLetter:
                    if (previous == Previous.LowerOrDigit || (previous == Previous.Upper && EndsAbbreviation(name, i)))
                    {
                        text.Append('_');
                    }
                    text.Append(char.ToLowerInvariant(name[i]));
                    previous = Previous.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    text.Append(name[i]);
                    previous = Previous.LowerOrDigit;
                    break;
                default:
                    text.Append(name[i]);
                    previous = Previous.None;
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>Whether a word begins here, after capitals: the V of <c>URLValue</c>.</summary>
    private static bool EndsAbbreviation(string name, int index) =>
        index + 1 < name.Length && char.IsLower(name[index + 1]);
}
