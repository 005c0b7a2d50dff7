using System.Globalization;
using System.Numerics;

namespace Dimp;

/// <summary>
/// Reads strings as other types, as the peers of the protocol do. Spellings that only their programming language allows are
/// left out: digits of other scripts, underscores, a leading plus.
/// </summary>
internal static class LenientText
{
    /// <summary>The words that are booleans, in lower case. An empty string is one too.</summary>
    internal static IReadOnlyList<string> BooleanWords { get; } =
        ["1", "yes", "true", "on", "0", "no", "false", "off", "null", "none", "undefined"];

    internal static bool? ToBoolean(string text) => text.Trim(' ').ToLowerInvariant() switch
    {
        "1" or "yes" or "true" or "on" => true,
        "0" or "no" or "false" or "off" or "null" or "none" or "undefined" or "" => false,
        _ => null,
    };

    internal static T? ToInteger<T>(string text) where T : struct, IBinaryInteger<T> =>
        T.TryParse(text.Trim(' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T number) && !HasPlus(text)
            ? number
            : null;

    internal static double? ToDouble(string text) =>
        text.Trim(' ') is var trimmed && IsNumber(trimmed)
        && double.TryParse(trimmed, Number, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    internal static decimal? ToDecimal(string text) =>
        text.Trim(' ') is var trimmed && IsNumber(trimmed)
        && decimal.TryParse(trimmed, Number, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // The .NET parsers accept a plus and symbols such as the infinity symbol. Here, a number begins as in JSON or with a
    // decimal point.
    private static bool IsNumber(string text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '.');

    private static bool HasPlus(string text) => text.Contains('+', StringComparison.Ordinal);
}
