using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dimp.CompilerServices;
using Dimp.Protocol.Tests.Catalogue;
using Dimp.Protocol.Tests.Recorded;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>Recorded messages, and the same with one to three changes anywhere in them.</summary>
internal static class MutatedMessages
{
    internal static readonly string[] Recorded =
    [
        .. new[] { "parse.json", "app_profile.json", "create.json", "demo.json", "state.json", "compat.json", "shortkeys.json" }
            .SelectMany(Vectors.Read).SelectMany(ObjectsIn).Select(WithoutDuplicates).Distinct(),
    ];

    private static readonly string[] Keys =
    [
        .. Records.Shapes.Concat(Bottles.Default.Shapes).SelectMany(shape => shape.Fields)
            .SelectMany(field => (string?[])[field.Key, .. field.Aliases, .. field.Legacy, field.Single]).OfType<string>().Distinct(),
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "-0.5", "136", "136.0", "2147483648", "9223372036854775808", "-9223372036854775809",
        "1700000000.125", "253402300800", "12345678901234567890123456789", "\"\"", "\" \"", "\" 12 \"", "\"+1\"", "\"-0\"", "\"1.5\"", "\".5\"",
        "\"1e3\"", "\"0x1\"", "\"99999999999999999999\"", "\"YES\"", "\"maybe\"", "\"a@b\"", "\"a@b@c\"", "\"a@b/c/d@e\"", "\"@\"", "\"DIM?\"",
        "\"AAEC\"", "\"AA EC\"", "\"AA=\"", "\"data:image/png;base64,AAEC\"", "\"https://c/x\"", "\"http://[\"", "\"{broken json\"",
        "\"136\"", "\"command\"", "\"handshake\"", "\"bottle\"", "\"1\"", "\"207\"", "\"204\"", "\"255\"", "{}", "[]", "[null]", "[\"a@b\",5]",
        "{\"sender\":\"a@b\"}", "[{\"sender\":\"a@b\",\"data\":\"x\",\"signature\":\"y\"}]", "{\"type\":\"1\",\"sn\":\"x\"}",
    ];

    /// <summary>Messages of the <see cref="Zoo"/>.</summary>
    internal static Gen<string> Animals { get; } = Gen.Int.Select(seed => new Random(seed)).Select(random => MakeAnimal(random, 2).ToJsonString());

    private static readonly string[] AnimalKeys =
    [
        .. Zoo.Default.Shapes.SelectMany(shape => shape.Fields)
            .SelectMany(field => (string?[])[field.Key, .. field.Aliases, .. field.Legacy, field.Single]).OfType<string>().Append("size").Distinct(),
    ];

    private static readonly string[] Kinds =
        ["\"cat\"", "7", "\"7\"", "1.5", "7.0", "\"lion\"", "\"lion\"", "\"dog\"", "\"dog\"", "\"poodle\"", "\"poodle\"", "1", "\"1\"", "null", "{}"];

    private static JsonObject MakeAnimal(Random random, int depth)
    {
        var animal = new JsonObject();
        foreach ((string key, int chance) in new[] { ("kind", 9), ("sort", 1), ("breed", 7), ("race", 2), ("size", 5) })
        {
            if (random.Next(10) < chance)
            {
                animal[key] = JsonNode.Parse(Kinds[random.Next(Kinds.Length)]);
            }
        }
        foreach ((string key, string value) in new[] { ("name", "\"x\""), ("born", "5"), ("any", "1"), ("wild", "1"), ("owner", "\"a@b\"") })
        {
            if (random.Next(5) > 0)
            {
                animal[key] = JsonNode.Parse(value);
            }
        }
        for (int i = random.Next(3); i > 0; i--)
        {
            animal[AnimalKeys[random.Next(AnimalKeys.Length)]] = random.Next(4) > 0 || depth == 0
                ? JsonNode.Parse(Values[random.Next(Values.Length)])
                : random.Next(2) == 0 ? MakeAnimal(random, depth - 1) : new JsonArray(MakeAnimal(random, depth - 1));
        }
        return animal;
    }

    /// <summary>A seed for each message.</summary>
    internal static Gen<string> Any { get; } =
        Gen.Select(Gen.Int[0, Recorded.Length - 1], Gen.Int[1, 3], Gen.Int)
            .Select((index, changes, seed) => Mutate(Recorded[index], changes, new Random(seed)));

    /// <summary>The message with the last one of equal keys, as every validator reads it.</summary>
    internal static string WithoutDuplicates(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Copy(document.RootElement)!.ToJsonString();

        static JsonNode? Copy(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(
                value.EnumerateObject().Reverse().DistinctBy(entry => entry.Name).Reverse()
                    .Select(entry => KeyValuePair.Create(entry.Name, Copy(entry.Value)))),
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Copy)]),
            _ => JsonNode.Parse(value.GetRawText()),
        };
    }

    private static string Mutate(string json, int changes, Random random)
    {
        JsonNode message = JsonNode.Parse(json)!;
        for (int i = 0; i < changes; i++)
        {
            JsonObject[] objects = [.. ObjectsUnder(message)];
            JsonObject place = objects[random.Next(objects.Length)];
            string key = place.Count > 0 && random.Next(3) > 0 ? place.ElementAt(random.Next(place.Count)).Key : Keys[random.Next(Keys.Length)];
            switch (random.Next(4))
            {
                case 0:
                    place.Remove(key);
                    break;
                case 1:
                    JsonNode? moved = place[key]?.DeepClone();
                    place.Remove(key);
                    place[Keys[random.Next(Keys.Length)]] = moved;
                    break;
                default:
                    place[key] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                    break;
            }
        }
        return message.ToJsonString();
    }

    private static IEnumerable<JsonObject> ObjectsUnder(JsonNode? node) => node switch
    {
        JsonObject item => [item, .. item.SelectMany(entry => ObjectsUnder(entry.Value))],
        JsonArray list => list.SelectMany(ObjectsUnder),
        _ => [],
    };

    /// <summary>The messages in a recorded row: its texts that are JSON objects, each key once.</summary>
    private static IEnumerable<string> ObjectsIn(JsonElement row) => row.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.StartsWith('{'))
        .Select(property => property.Value.GetString()!)
        .Where(IsObject);

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
