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
                    place[key] = JsonNode.Parse(AnimalMessages.Values[random.Next(AnimalMessages.Values.Length)]);
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
