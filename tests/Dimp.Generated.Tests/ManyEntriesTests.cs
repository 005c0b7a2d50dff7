using CsCheck;

namespace Dimp.Tests;

/// <summary>Maps and lists with many entries, of very different lengths in one message.</summary>
public class ManyEntriesTests
{
    private static readonly Gen<string[]> Values =
        from shorts in Gen.Int[0, 700]
        from longs in Gen.Int[0, 700]
        from length in Gen.Int[1, 300]
        from areShortsFirst in Gen.Bool
        let few = Enumerable.Range(0, shorts).Select(i => $"{i}")
        let many = Enumerable.Repeat($"\"{new string('x', length)}\"", longs)
        select (areShortsFirst ? few.Concat(many) : many.Concat(few)).ToArray();

    private static string Map(IEnumerable<string> values) => $"{{{string.Join(',', values.Select((value, i) => $"\"k{i}\":{value}"))}}}";

    private static string List(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    [Fact]
    public void Entries_are_found_and_edited_wherever_they_lie() => Values.Sample(values =>
    {
        string last = $"k{values.Length}";
        WireMap map = WireMap.Parse(Map(values));
        Check(map, values);
        WireMap copy = map.Clone();
        map[last] = 7;
        Assert.Equal(Map([.. values, "7"]), map.ToJson());
        Check(copy, values);
        map.Remove(last);
        Assert.Equal(Map(values), map.ToJson());
    }, iter: 60);

    [Fact]
    public void So_are_those_of_nested_maps_and_lists() => Values.Sample(values =>
    {
        WireMap root = WireMap.Parse($$"""{"map":{{Map(values)}},"list":{{List(values)}},"maps":[{{Map(values)}},{},{{Map(values)}}]}""");
        Check(root.GetMap("map")!, values);
        WireList maps = root.GetList("maps")!;
        Check(maps[0].AsMap()!, values);
        Check(maps[2].AsMap()!, values);
        WireList list = root.GetList("list")!;
        Assert.Equal(values, list.Select(item => item.ToString()));
        list.Add(7);
        maps[2].AsMap()!["k"] = 8;
        Assert.Equal(List([.. values, "7"]), list.ToJson());
        Check(maps[0].AsMap()!, values);
        Assert.Equal(8, maps[2].AsMap()!["k"].AsInt32());
    }, iter: 60);

    [Fact]
    public void So_are_those_of_the_maps_in_a_list() => Values.Sample(values =>
    {
        WireMap root = WireMap.Parse($$"""{"maps":{{List(values.Select(value => $$"""{"v":{{value}}}"""))}}}""");
        Assert.Equal(values, root.GetList("maps")!.Select(item => item.AsMap()!["v"].ToString()));
    }, iter: 60);

    [Fact]
    public void A_long_text_may_follow_many_keys()
    {
        string[] values = [.. Enumerable.Repeat("1", 300), $"\"{new string('x', 16_000_000)}\""];
        WireMap map = WireMap.Parse(Map(values));
        Assert.Equal(16_000_000, map.GetString("k300")!.Length);
        map["k0"] = 2;
        Assert.Equal(2, map["k0"].AsInt32());
        Assert.Equal(1, map["k299"].AsInt32());
    }

    /// <summary>A small map keeps its keys in itself. Presets that are more, or have a long key, make it a large one.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 1)]
    [InlineData(40, 1)]
    [InlineData(2, 300)]
    public void Presets_are_written_however_many_they_are(int count, int keyLength)
    {
        (string Key, string Value)[] presets = [.. Enumerable.Range(0, count).Select(i => ($"k{i}".PadRight(keyLength, 'x'), $"{i}\""))];
        var map = new WireMap();
        map["first"] = 1;
        new CompilerServices.WirePresets(presets).AddTo(map);
        map["last"] = 2;
        string json = $"{{\"first\":1,{string.Concat(presets.Select(static preset => $"\"{preset.Key}\":\"{preset.Value[..^1]}\\\"\","))}\"last\":2}}";
        Assert.Equal(json, map.ToJson());
        Assert.Equal(json, Text.String(map.ToUtf8Bytes()));
        map[presets[0].Key] = 3;
        Assert.Equal(WireMap.Parse(map.ToJson()), map);
        Assert.Equal(count + 2, map.Count);
        Assert.Equal(presets[^1].Value, count > 1 ? map.GetString(presets[^1].Key) : presets[0].Value);
    }

    private static void Check(WireMap map, string[] values)
    {
        Assert.Equal(values.Length, map.Count);
        Assert.Equal(values, map.Values.Select(value => value.ToString()));
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], map[$"k{i}"].ToString());
        }
    }
}
