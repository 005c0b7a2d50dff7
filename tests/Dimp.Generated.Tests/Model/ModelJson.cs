using CsCheck;

namespace Dimp.Tests.Model;

/// <summary>Messages of the model's shapes, as peers may write them: under any name, twice, escaped, spaced, unreadable.</summary>
internal static class ModelJson
{
    /// <summary>The keys that have a meaning, and some that have none.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        .. new[] { ModelShape.Round, ModelShape.Clock }.SelectMany(shape => shape.Fields)
            .SelectMany(field => (IEnumerable<string?>)[.. field.Names, field.Single, field.Short]).OfType<string>().Distinct(),
        "body", "price", "cost", "noir", "a", "", "é", "q\"\n",
    ];

    private static readonly HashSet<string> Objects = ["clock", "clk", "spare", "reserve", "inner", "content", "extra", "more", "note", "one"];
    private static readonly HashSet<string> Lists = ["bag", "sack", "tags", "clocks"];

    private static readonly Gen<string> Space = OneOf("", "", "", "", " ", "\n", "\t ");
    private static readonly Gen<string> Scalars = OneOf([.. Scalar.All.Select(scalar => scalar.Json)]);

    /// <summary>An object.</summary>
    public static readonly Gen<string> Object = MakeObject(3);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> MakeObject(int depth)
    {
        Gen<string> map = depth == 0 ? Gen.Const("{}") : MakeObject(depth - 1);
        Gen<string> list = Gen.Select(Space, Gen.OneOf(Scalars, map), Space).Select((before, item, after) => before + item + after)
            .Array[0, 3].Select(Space, (items, space) => $"[{(items.Length == 0 ? space : string.Join(',', items))}]");
        return Gen.Select(OneOf([.. Keys]), Gen.Int[0, 9], Space, Gen.Select(Scalars, map, list, Gen.Int[0, 9]))
            .Select((key, escape, space, value) =>
            {
                (string scalar, string nested, string items, int choice) = value;
                string usual = Objects.Contains(key) ? nested : Lists.Contains(key) ? items : scalar;
                string chosen = choice switch { 0 => scalar, 1 => nested, 2 => items, _ => usual };
                return $"{space}{Write(key, escape == 0)}{space}:{space}{chosen}{space}";
            })
            .Array[0, depth == 3 ? 8 : 3]
            .Select(Space, (entries, space) => $"{space}{{{(entries.Length == 0 ? space : string.Join(',', entries))}}}{space}");
    }

    private static string Write(string key, bool isEscaped) =>
        isEscaped && key.Length > 0 && char.IsAsciiLetter(key[0]) ? $"\"\\u{(int)key[0]:x4}{ModelText.Quote(key[1..])[1..]}" : ModelText.Quote(key);
}
