using CsCheck;

namespace Dimp.Tests;

/// <summary>JSON of every kind, as a peer may write it: odd spacing, escapes, numbers of any size, keys that come twice.</summary>
internal static class AnyJson
{
    private static readonly Gen<string> Space = OneOfThese("", "", "", " ", "\n", "\t \r");

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int.Select(i => $"{i}"),
        Gen.Double[-1e6, 1e6].Select(d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
        OneOfThese(
            "0", "-0", "0.0", "1E+3", "1e-7", "100.00", "12345678901234567890123456789", "1e400", "-1e-400", "136", "1e99999999999999999999"));

    private static readonly Gen<string> Character = Gen.OneOf(
        Gen.Char[' ', '~'].Select(c => c is '"' or '\\' ? "\\" + c : c.ToString()),
        OneOfThese("\\n", "\\/", "\\u0041", "\\ud83d\\ude00", "\\u0000", "é", "\u2028", "\U0001F600", "ß", "中"));

    private static readonly Gen<string> String = Character.Array[0, 12].Select(parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> Key = Gen.OneOf(
        OneOfThese("\"a\"", "\"b\"", "\"\\u0061\"", "\"text\"", "\"txt\"", "\"size\"", "\"point\"", "\"points\"", "\"tags\"", "\"x\"", "\"kind\"", "\"\""),
        String);

    internal static readonly Gen<string> Object = MakeObject(3);

    private static Gen<string> OneOfThese(params string[] constants) => Gen.Int[0, constants.Length - 1].Select(i => constants[i]);

    private static Gen<string> MakeObject(int depth) =>
        Gen.Select(Key, Space, MakeValue(depth - 1), Space).Select((key, before, value, after) => $"{before}{key}{after}:{before}{value}{after}")
            .Array[0, depth == 3 ? 24 : 5]
            .Select(Space, (entries, space) => $"{{{string.Join(',', entries)}{space}}}");

    private static Gen<string> MakeValue(int depth)
    {
        Gen<string> simple = Gen.OneOf(Number, String, OneOfThese("null", "true", "false"));
        return depth == 0 ? simple : Gen.OneOf(simple, simple, MakeObject(depth), MakeList(depth));
    }

    private static Gen<string> MakeList(int depth) =>
        Gen.Select(Space, MakeValue(depth - 1)).Select((space, value) => space + value).Array[0, 5]
            .Select(Space, (items, space) => $"[{string.Join(',', items)}{space}]");
}
