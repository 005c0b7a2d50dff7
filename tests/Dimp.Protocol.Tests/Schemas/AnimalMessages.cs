using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>Messages of the <see cref="Zoo"/>, made by a row of choices: of a random generator, or of the bytes of an input.</summary>
internal static class AnimalMessages
{
    private const int Depth = 2;

    /// <summary>Values that are read as one type or another, or nearly.</summary>
    internal static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "-0.5", "136", "136.0", "2147483648", "9223372036854775808", "-9223372036854775809",
        "1700000000.125", "253402300800", "12345678901234567890123456789", "\"\"", "\" \"", "\" 12 \"", "\"+1\"", "\"-0\"", "\"1.5\"", "\".5\"",
        "\"1e3\"", "\"0x1\"", "\"99999999999999999999\"", "\"YES\"", "\"maybe\"", "\"a@b\"", "\"a@b@c\"", "\"a@b/c/d@e\"", "\"@\"", "\"DIM?\"",
        "\"AAEC\"", "\"AA EC\"", "\"AA=\"", "\"data:image/png;base64,AAEC\"", "\"https://c/x\"", "\"http://[\"", "\"{broken json\"",
        "\"136\"", "\"command\"", "\"handshake\"", "\"bottle\"", "\"1\"", "\"207\"", "\"204\"", "\"255\"", "{}", "[]", "[null]", "[\"a@b\",5]",
        "{\"sender\":\"a@b\"}", "[{\"sender\":\"a@b\",\"data\":\"x\",\"signature\":\"y\"}]", "{\"type\":\"1\",\"sn\":\"x\"}",
    ];

    private static readonly string[] AnimalKeys =
    [
        .. Zoo.Default.Shapes.SelectMany(shape => shape.Fields)
            .SelectMany(field => (string?[])[field.Key, .. field.Aliases, .. field.Legacy, field.Single]).OfType<string>().Append("size").Distinct(),
    ];

    private static readonly string[] Kinds =
        ["\"cat\"", "7", "\"7\"", "1.5", "7.0", "\"08\"", "8", "\"lion\"", "\"lion\"", "\"dog\"", "\"dog\"", "\"poodle\"", "\"poodle\"", "1", "\"1\"", "null", "{}"];

    /// <param name="choose">Gives a number from 0 to below its argument.</param>
    internal static string Make(Func<int, int> choose) => MakeAnimal(choose, Depth).ToJsonString();

    private static JsonObject MakeAnimal(Func<int, int> choose, int depth)
    {
        var animal = new JsonObject();
        foreach ((string key, int chance) in new[] { ("kind", 9), ("sort", 1), ("breed", 7), ("race", 2), ("size", 5) })
        {
            if (choose(10) < chance)
            {
                animal[key] = JsonNode.Parse(Kinds[choose(Kinds.Length)]);
            }
        }
        foreach ((string key, string value) in new[] { ("name", "\"x\""), ("born", "5"), ("any", "1"), ("wild", "1"), ("owner", "\"a@b\"") })
        {
            if (choose(5) > 0)
            {
                animal[key] = JsonNode.Parse(value);
            }
        }
        for (int i = choose(3); i > 0; i--)
        {
            animal[AnimalKeys[choose(AnimalKeys.Length)]] = choose(4) > 0 || depth == 0
                ? JsonNode.Parse(Values[choose(Values.Length)])
                : choose(2) == 0 ? MakeAnimal(choose, depth - 1) : new JsonArray(MakeAnimal(choose, depth - 1));
        }
        return animal;
    }
}
