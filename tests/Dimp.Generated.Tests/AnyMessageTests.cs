using System.Text.Json.Nodes;
using CsCheck;

namespace Dimp.Tests;

/// <summary>Laws that hold for every message.</summary>
public class AnyMessageTests
{
    private static Note Parse(string json) => Notes.Default.Parse(json);

    private static void ReadEverything(Note note)
    {
        _ = (note.Text, note.Size, note.Point?.X, note.Extra.Count, note.Tags.Count, note.Validate(), note.GetHashCode(), note.ToString());
        _ = note with { };
        Assert.Equal(note, note with { });
    }

    [Fact]
    public void Reading_everything_throws_nothing_and_changes_nothing() => AnyJson.Object.Sample(json =>
    {
        Note note = Parse(json);
        ReadEverything(note);
        Assert.Equal(json, note.ToJson());
        Assert.Equal(Text.Utf8(json), note.ToUtf8Bytes());
    });

    [Fact]
    public void An_edit_changes_what_it_says_and_nothing_else() => Gen.Select(AnyJson.Object, AnyJson.Object).Sample((json, added) =>
    {
        Note note = Parse(json);
        note.Map["a"] = WireMap.Parse(added);
        Note back = Parse(note.ToJson());
        Assert.Equal(note, back);
        Assert.Equal(note.GetHashCode(), back.GetHashCode());

        WireMap before = WireMap.Parse(json);
        Assert.Equal(before.Where(entry => entry.Key != "a"), back.Map.Where(entry => entry.Key != "a"));
        Assert.Equal(WireMap.Parse(added), back.Map.GetMap("a"));
        Assert.All(before.Where(entry => entry.Key != "a"), entry => Assert.Equal(entry.Value.ToString(), back.Map[entry.Key].ToString()));
    });

    [Fact]
    public void A_removed_key_is_gone_and_the_rest_is_there() => AnyJson.Object.Sample(json =>
    {
        WireMap map = WireMap.Parse(json);
        foreach (string key in map.Keys.ToArray())
        {
            int count = map.Count;
            Assert.True(map.Remove(key));
            Assert.Equal(count - 1, map.Count);
            Assert.Equal(map, WireMap.Parse(map.ToJson()));
        }
        Assert.Empty(map);
        Assert.Equal(new WireMap(), WireMap.Parse(map.ToJson()));
    });

    [Fact]
    public void Copies_share_nothing() => AnyJson.Object.Sample(json =>
    {
        Note note = Parse(json);
        Note copy = note with { };
        Spoil(copy.Map);
        Assert.Equal(json, note.ToJson());

        Note second = note with { };
        string kept = second.ToJson();
        Spoil(note.Map);
        Assert.Equal(kept, second.ToJson());
    });

    [Fact]
    public void Equality_does_not_ask_for_the_order_of_keys() => Gen.Select(AnyJson.Object, Gen.Int).Sample((json, seed) =>
    {
        WireMap map = WireMap.Parse(json);
        KeyValuePair<string, WireValue>[] entries = [.. map];
        new Random(seed).Shuffle(entries);
        var shuffled = new WireMap();
        foreach ((string key, WireValue value) in entries)
        {
            shuffled.Add(key, value);
        }
        Assert.Equal(map, shuffled);
        Assert.Equal(shuffled, map);
        Assert.Equal(map.GetHashCode(), shuffled.GetHashCode());
        if (entries.Length > 0)
        {
            shuffled[entries[0].Key] = "something else";
            Assert.NotEqual(map, shuffled);
        }
    });

    [Fact]
    public void It_says_what_System_Text_Json_says() => AnyJson.Object.Where(IsComparable).Sample(json =>
    {
        WireMap map = WireMap.Parse(json);
        map["edited"] = true;
        map.Remove("edited");
        Assert.True(JsonNode.DeepEquals(Unique(JsonNode.Parse(json)!), Unique(JsonNode.Parse(map.ToJson())!)));
        Assert.Equal(((JsonObject)Unique(JsonNode.Parse(json)!)!).Select(entry => entry.Key).Order(), map.Keys.Order());
    });

    [Fact]
    public void What_is_cut_off_is_refused() => Gen.Select(AnyJson.Object, Gen.Double.Unit).Sample((json, where) =>
    {
        string cut = json.TrimEnd()[..(int)(where * (json.TrimEnd().Length - 1))];
        Assert.False(Notes.Default.TryParse(cut, out _, out WireError? error));
        Assert.InRange(error.ByteOffset, 0, Text.Utf8(cut).Length);
    });

    /// <summary>System.Text.Json does not compare numbers whose exponent is no int.</summary>
    private static bool IsComparable(string json) => !json.Contains("e99999", StringComparison.Ordinal);

    private static void Spoil(WireMap map)
    {
        foreach (string key in map.Keys.ToArray())
        {
            map.GetMap(key)?.Clear();
            if (map.GetList(key) is { Count: > 0 } list)
            {
                list[0].AsMap()?.Clear();
                list.RemoveAt(0);
            }
            map[key + "+"] = 1;
        }
    }

    /// <summary>A copy in which of duplicate keys only the last is left.</summary>
    private static JsonNode? Unique(JsonNode? node)
    {
        string json = node?.ToJsonString() ?? "null";
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return Convert(document.RootElement);

        static JsonNode? Convert(System.Text.Json.JsonElement element)
        {
            switch (element.ValueKind)
            {
                case System.Text.Json.JsonValueKind.Object:
                    var copy = new JsonObject();
                    foreach (System.Text.Json.JsonProperty property in element.EnumerateObject())
                    {
                        copy[property.Name] = Convert(property.Value);
                    }
                    return copy;
                case System.Text.Json.JsonValueKind.Array:
                    return new JsonArray([.. element.EnumerateArray().Select(Convert)]);
                case System.Text.Json.JsonValueKind.Null:
                    return null;
                default:
                    return JsonNode.Parse(element.GetRawText());
            }
        }
    }
}
