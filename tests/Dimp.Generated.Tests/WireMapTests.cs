using CsCheck;

namespace Dimp.Tests;

public class WireMapTests
{
    [Fact]
    public void Maps_and_lists_are_compared_by_value()
    {
        WireMap map = WireMap.Parse("""{"a":[1,{"b":2}],"c":null}""");
        WireMap same = WireMap.Parse("""{"c":null,"a":[1.0,{"b":2}]}""");
        WireMap? none = null;
        Assert.True(map == same);
        Assert.False(map != same);
        Assert.True(map.GetList("a") == same.GetList("a"));
        Assert.False(map.GetList("a") != same.GetList("a"));
        same.GetList("a")!.Add(3);
        Assert.True(map != same);
        Assert.False(map == same);
        Assert.True(map.GetList("a") != same.GetList("a"));
        Assert.True(map != none);
        Assert.False(none == map);
        Assert.True(none == same.GetMap("nothing"));
        Assert.True(same.GetList("nothing") == null);
        Assert.True(same.GetList("a") != null);
    }

    /// <summary>As UTF-8 it would say what a sound key says: U+FFFD.</summary>
    [Fact]
    public void A_key_that_no_JSON_can_hold_is_not_there_whatever_its_length()
    {
        foreach (int length in new[] { 0, 1, 40, 41, 42, 127, 128, 129, 400 })
        {
            foreach (int others in new[] { 0, 40 })
            {
                string sound = new string('x', length) + "\uFFFD" + new string('y', length);
                string illFormed = new string('x', length) + "\uD800" + new string('y', length);
                var map = new WireMap { [sound] = 1 };
                for (int i = 0; i < others; i++)
                {
                    map[$"other{i}"] = map.Count;
                }
                for (int i = 0; i < 20; i++)
                {
                    Assert.True(map.ContainsKey(sound));
                    Assert.False(map.ContainsKey(illFormed));
                    Assert.True(map[illFormed].IsUndefined);
                    Assert.False(map.Remove(illFormed));
                }
                Assert.True(map.Remove(sound));
            }
        }
    }

    [Fact]
    public void A_missing_key_is_undefined_and_an_undefined_value_removes()
    {
        WireMap map = WireMap.Parse("""{"a":1,"b":null}""");
        Assert.True(map["x"].IsUndefined);
        Assert.Equal(WireKind.Null, map["b"].Kind);
        map["a"] = default;
        map["never"] = (string?)null;
        Assert.Equal("""{"b":null}""", map.ToJson());
        map["b"] = WireValue.Null;
        Assert.Equal("""{"b":null}""", map.ToJson());
    }

    [Fact]
    public void Values_keep_their_place_and_new_keys_come_last()
    {
        WireMap map = WireMap.Parse("""{ "a" : 1.0 , "b" : "\u0041\/" , "c" : [ 1 ,2 ] }""");
        map["b"] = "x\"\\\n\u0001é\u2028";
        map["d"] = true;
        Assert.Equal("{\"a\":1.0,\"b\":\"x\\\"\\\\\\n\\u0001é\u2028\",\"c\":[ 1 ,2 ],\"d\":true}", map.ToJson());
        map.Remove("a");
        map["a"] = 1.5m;
        Assert.Equal("{\"b\":\"x\\\"\\\\\\n\\u0001é\u2028\",\"c\":[ 1 ,2 ],\"d\":true,\"a\":1.5}", map.ToJson());
    }

    [Fact]
    public void Escaped_keys_are_found_by_what_they_say_and_written_as_they_came()
    {
        WireMap map = WireMap.Parse("""{"\u0061\n":1,"b":2}""");
        Assert.Equal(1, map["a\n"].AsInt32());
        map["b"] = 3;
        Assert.Equal("""{"\u0061\n":1,"b":3}""", map.ToJson());
        map["a\n"] = 4;
        Assert.Equal("""{"\u0061\n":4,"b":3}""", map.ToJson());
        Assert.Equal(["a\n", "b"], map.Keys);
    }

    [Fact]
    public void A_value_of_any_length_is_set_and_replaced() => Gen.Int[0, 18].Select(static power => 1 << power).Array[1, 4].Sample(static lengths =>
    {
        WireMap map = WireMap.Parse("""{"a":"","b":0}""");
        foreach (int length in lengths)
        {
            map["a"] = new string('x', length);
            map["c" + length] = new string('y', length);
            Assert.Equal(map, WireMap.Parse(map.ToJson()));
            Assert.Equal((length, 'x'), (map.GetString("a")!.Length, map.GetString("a")![^1]));
            Assert.Equal((length, 'y'), (map.GetString("c" + length)!.Length, map.GetString("c" + length)![^1]));
        }
    });

    [Fact]
    public void Maps_that_differ_seldom_have_one_hash_code() => Assert.InRange(
        Enumerable.Range(0, 1_000).Select(static i => WireMap.Parse($$$"""{"a":1,"b":[{{{i % 10}}},{"c":{{{i / 10}}}}]}""").GetHashCode()).Distinct().Count(),
        990, 1_000);

    [Fact]
    public void Of_duplicate_keys_the_last_counts_and_all_are_written_until_it_is_set()
    {
        const string Json = """{"a":1,"b":0,"a":2,"\u0061":3}""";
        WireMap map = WireMap.Parse(Json);
        Assert.Equal(3, map["a"].AsInt32());
        Assert.Equal(2, map.Count);
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal(WireMap.Parse("""{"a":3,"b":0}"""), map);
        map["b"] = 1;
        Assert.Equal("""{"a":1,"b":1,"a":2,"\u0061":3}""", map.ToJson());
        map["a"] = 4;
        Assert.Equal("""{"b":1,"\u0061":4}""", map.ToJson());

        map = WireMap.Parse(Json);
        Assert.True(map.Remove("a"));
        Assert.Equal("""{"b":0}""", map.ToJson());
        Assert.False(map.Remove("a"));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Large_maps_behave_as_small_ones(int count)
    {
        WireMap map = WireMap.Parse("{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"key{i}\":{i},\"twice\":{i}")) + "}");
        Assert.Equal(count + 1, map.Count);
        Assert.Equal(count - 1, map["twice"].AsInt32());
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal(i, map["key" + i].AsInt32()));
        WireMap copy = map.Clone();
        Assert.Equal(map, copy);
        Assert.Equal(map.GetHashCode(), copy.GetHashCode());
        for (int i = 0; i < count; i++)
        {
            Assert.True(map.Remove("key" + i));
            map["new" + i] = i;
        }
        map["twice"] = 5;
        Assert.Equal(count + 1, map.Count);
        Assert.Equal("{\"twice\":5", map.ToJson()[..10]);
        Assert.Equal(count - 1, map["new" + (count - 1)].AsInt32());
        Assert.False(map.ContainsKey("key3"));
        Assert.Equal(count - 1, copy["twice"].AsInt32());
        map.Clear();
        Assert.Equal("{}", map.ToJson());
        Assert.Empty(map);
    }

    [Fact]
    public void Setting_and_removing_one_key_for_ever_does_not_grow_the_map()
    {
        var map = new WireMap { ["kept"] = 1 };
        for (int i = 0; i < 10_000; i++)
        {
            map["again"] = i;
            map.Remove("again");
        }
        Assert.Equal("""{"kept":1}""", map.ToJson());
        Assert.Equal(1, map["kept"].AsInt32());
    }

    [Fact]
    public void It_is_a_dictionary()
    {
        IDictionary<string, WireValue> map = new WireMap { { "a", 1 }, { "b", "x" } };
        Assert.Equal(2, map.Count);
        Assert.True(map.TryGetValue("b", out WireValue value) && value == "x");
        Assert.False(map.TryGetValue("c", out _));
        Assert.True(map.Contains(new("a", 1.0)));
        Assert.False(map.Contains(new("a", 2)));
        Assert.False(map.Remove(new KeyValuePair<string, WireValue>("a", 2)));
        Assert.True(map.Remove(new KeyValuePair<string, WireValue>("a", 1)));
        var entries = new KeyValuePair<string, WireValue>[2];
        map.CopyTo(entries, 1);
        Assert.Equal("b", entries[1].Key);
        Assert.False(map.IsReadOnly);
        Assert.Equal(["x"], map.Values.Select(v => v.AsString()));
        Assert.Throws<ArgumentException>(() => map.Add("b", 1));
    }

    [Fact]
    public void Editing_while_enumerating_is_refused()
    {
        var map = new WireMap { ["a"] = 1, ["b"] = 2 };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (KeyValuePair<string, WireValue> entry in map)
            {
                map[entry.Key + "x"] = 1;
            }
        });
    }

    [Fact]
    public void Ill_formed_text_is_refused_when_it_is_set_and_found_nowhere()
    {
        var map = new WireMap { ["\uFFFD"] = 1 };
        Assert.Throws<ArgumentException>("key", () => map["\uD800"] = 1);
        Assert.Throws<ArgumentException>("text", () => map["a"] = "x\uDC00");
        Assert.Throws<ArgumentNullException>("key", () => map[(string)null!] = 1);
        Assert.False(map.ContainsKey("\uD800"));
        Assert.Equal("""{"�":1}""", map.ToJson());
    }

    [Fact]
    public void Keys_of_any_length_are_found()
    {
        string key = new('ж', 500);
        WireMap map = WireMap.Parse($"{{\"{key}\":1}}");
        Assert.Equal(1, map[key].AsInt32());
        Assert.True(map.ContainsKey(key));
    }

    [Fact]
    public void Keys_that_are_alike_are_told_apart_when_they_are_set() => Gen.Select(Gen.Char["ab"], Gen.Char["abж\""].Array[0, 3], Gen.Char["ab"])
        .Select(static (first, middle, last) => $"{first}{new string(middle)}{last}").Array[1, 20].Sample(static keys =>
        {
            var map = new WireMap();
            var expected = new Dictionary<string, int>();
            for (int i = 0; i < keys.Length; i++)
            {
                map[keys[i]] = expected[keys[i]] = i;
            }
            Assert.Equal(expected, map.ToDictionary(static entry => entry.Key, static entry => entry.Value.AsInt32()!.Value));
            Assert.Equal(map, WireMap.Parse(map.ToJson()));
        });
}
