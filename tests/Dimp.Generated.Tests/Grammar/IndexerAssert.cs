using System.Text.Json;
using Xunit.Sdk;

namespace Dimp.Tests.Grammar;

/// <summary>
/// Holds what is found in a nested object or array, whose text is trusted, against what the strict scanner finds in the
/// same text as a message of its own; and, since no array is one, against the framework's document.
/// </summary>
internal static class IndexerAssert
{
    /// <param name="json">A sound object.</param>
    internal static void Agrees(string json)
    {
        Same(json, Text.Utf8($"{{\"a\":{json}}}"), static map => map["a"].AsMap()!);
        Same(json, Text.Utf8($"{{\"a\":[{json} ,\n{json}\t]}}"), static map => map["a"].AsList()![1].AsMap()!);
        using JsonDocument document = JsonDocument.Parse(json);
        Descend(document.RootElement, WireMap.Parse(json));
    }

    private static void Same(string json, byte[] around, Func<WireMap, WireMap> find)
    {
        WireMap strict = WireMap.Parse(json);
        WireMap trusted = find(WireMap.Parse(around));
        Check(strict.Select(Said).SequenceEqual(trusted.Select(Said)), json, "other entries");
        // Keys that come twice are seen only in what is written.
        strict["\0new"] = trusted["\0new"] = 1;
        Check(strict.ToJson() == trusted.ToJson(), json, $"{trusted.ToJson()} instead of {strict.ToJson()}");
    }

    private static (string Key, string Json, string? Text) Said(KeyValuePair<string, WireValue> entry) =>
        (entry.Key, entry.Value.ToString(), entry.Value.AsString());

    private static void Descend(JsonElement expected, WireValue found)
    {
        Check(expected.GetRawText() == found.ToString(), expected.GetRawText(), $"it says {found}");
        if (found.AsMap() is { } map)
        {
            foreach (JsonProperty property in expected.EnumerateObject().GroupBy(static property => property.Name).Select(static same => same.Last()))
            {
                Descend(property.Value, map[property.Name]);
            }
        }
        else if (found.AsList() is { } list)
        {
            Check(expected.GetArrayLength() == list.Count, expected.GetRawText(), $"{list.Count} items");
            for (int i = 0; i < list.Count; i++)
            {
                Descend(expected[i], list[i]);
            }
        }
        else if (expected.ValueKind == JsonValueKind.String)
        {
            Check(expected.GetString() == found.AsString(), expected.GetRawText(), $"it says {found.AsString()}");
        }
    }

    private static void Check(bool holds, string json, string what)
    {
        if (!holds)
        {
            throw new XunitException($"{what}: {json}");
        }
    }
}
