using System.Globalization;

namespace Dimp.Tests.Model;

/// <summary>A value that is no object and no array: its JSON, and what every way of reading it must answer.</summary>
/// <param name="Json">The text on the wire.</param>
/// <param name="Text">As a string.</param>
/// <param name="Integer">As a 32-bit integer.</param>
/// <param name="Number">As a floating-point number.</param>
/// <param name="Flag">As a boolean.</param>
/// <param name="Meaning">The same for equal values, and for no others.</param>
internal sealed record Scalar(string Json, string? Text, int? Integer, double? Number, bool? Flag, string Meaning)
{
    /// <summary>The values that messages of the model are made of.</summary>
    public static readonly IReadOnlyList<Scalar> All =
    [
        new("null", null, null, null, null, "null"),
        new("true", "true", 1, 1, true, "true"),
        new("false", "false", 0, 0, false, "false"),
        OfNumber("0", 0, 0, false, "0"),
        OfNumber("-0.0", 0, 0, false, "0"),
        OfNumber("0e9999999999999999999", 0, 0, false, "0"),
        OfNumber("1", 1, 1, true, "1"),
        OfNumber("1.0", 1, 1, true, "1"),
        OfNumber("10e-1", 1, 1, true, "1"),
        OfNumber("1E2", 100, 100, null, "100"),
        OfNumber("100", 100, 100, null, "100"),
        OfNumber("3.9", 3, 3.9, null, "3.9"),
        OfNumber("-5", -5, -5, null, "-5"),
        OfNumber("2.50", 2, 2.5, null, "2.5"),
        OfNumber("2.5", 2, 2.5, null, "2.5"),
        OfNumber("136", 136, 136, null, "136"),
        OfNumber("9.5", 9, 9.5, null, "9.5"),
        OfNumber("50", 50, 50, null, "50"),
        OfNumber("7", 7, 7, null, "7"),
        OfNumber("12345678901234567890123456789", null, 12345678901234567890123456789d, null, "12345678901234567890123456789"),
        OfNumber("1e400", null, null, null, "1e400"),
        OfString("\"\"", "", flag: false),
        OfString("\"a\"", "a"),
        OfString("\"\\u0061\"", "a"),
        OfString("\"b\\/\"", "b/"),
        OfString("\"b/\"", "b/"),
        OfString("\"é\"", "é"),
        OfString("\"\\u00e9\"", "é"),
        OfString("\"\\\"\\\\\\n\\u0001\U0001F600\"", "\"\\\n\u0001\U0001F600"),
        OfString("\"136\"", "136", 136, 136),
        OfString("\"\\u0031\"", "1", 1, 1, true),
        OfString("\"1\"", "1", 1, 1, true),
        OfString("\"2.5\"", "2.5", null, 2.5),
        OfString("\"nan\"", "nan"),
        OfString("\"1e400\"", "1e400"),
        OfString("\"Yes\"", "Yes", flag: true),
        OfString("\"round\"", "round"),
        OfString("\"maker\"", "maker"),
        OfString("\"a text that is longer than what a map keeps of a short one\"", "a text that is longer than what a map keeps of a short one"),
    ];

    /// <summary>What a program writes, with the JSON that it becomes.</summary>
    public static readonly IReadOnlyList<(WireValue Value, string Json)> Written =
    [
        (WireValue.Null, "null"), (true, "true"), (false, "false"), (0, "0"), (1, "1"), (1u, "1"), (-5L, "-5"), (100ul, "100"),
        (2.5, "2.5"), (2.50m, "2.50"), (3.9, "3.9"), (1.0, "1"), (9.5f, "9.5"), ("", "\"\""), ("a", "\"a\""), ("b/", "\"b/\""), ("é", "\"é\""),
        ("\"\\\n\u0001\U0001F600", "\"\\\"\\\\\\n\\u0001\U0001F600\""), ("136", "\"136\""), ("round", "\"round\""),
    ];

    private static readonly Dictionary<string, Scalar> ByJson = All.ToDictionary(scalar => scalar.Json);

    /// <summary>The value with this text.</summary>
    public static Scalar Of(string json) => ByJson[json];

    /// <summary>How a program's value is written; <c>null</c> when that is no value of the model.</summary>
    public static string? JsonOf(object value)
    {
        string json = value switch
        {
            string text => ModelText.Quote(text),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return ByJson.ContainsKey(json) ? json : null;
    }

    private static Scalar OfNumber(string json, int? integer, double? number, bool? flag, string meaning) =>
        new(json, json, integer, number, flag, meaning);

    private static Scalar OfString(string json, string text, int? integer = null, double? number = null, bool? flag = null) =>
        new(json, text, integer, number, flag, "\"" + text);
}
