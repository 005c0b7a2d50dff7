using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Dimp.Tests;

/// <summary>The first edits of a received map. They differ in how much of the received text can stay where it is.</summary>
public class FirstEditTests
{
    private static readonly Gen<string> Keys = AnyOf("", "a", "k", "key", "type", "time", "日本", "a longer key than the others");

    private static readonly Gen<string> Values = AnyOf(
        "1", "-12.50", "null", "true", "\"\"", "\"x\"", "\"with \\\"quotes\\\" and \\n\"", "\"日本語\"", "{}", "{\"a\":[1,2,{\"b\":3}]}", "[]", "[1,{\"c\":null}]");

    private static readonly Gen<WireValue> NewValues = Gen.OneOf(
        Gen.Long.Select(static number => (WireValue)number),
        Gen.Double[-1e9, 1e9].Select(static number => (WireValue)number),
        AnyOf("", "x", "a \"quoted\" text\n", "日本語", new string('y', 300)).Select(static text => (WireValue)text),
        Gen.Bool.Select(static value => (WireValue)value),
        Gen.Const(WireValue.Null));

    /// <summary>Up to twelve keys, so that both packed and other entries are tested; with white space or without.</summary>
    private static readonly Gen<string> Messages =
        from entries in Gen.Select(Keys, Values).Array[0, 12]
        from space in AnyOf("", " ", "\r\n\t")
        select "{" + space
            + string.Join("," + space, entries.DistinctBy(static entry => entry.Item1).Select(entry => $"\"{entry.Item1}\"{space}:{space}{entry.Item2}"))
            + space + "}";

    [Fact]
    public void Edits_change_what_they_say_and_nothing_else() =>
        Gen.Select(Messages, Gen.Select(Keys, NewValues).Array[1, 4], Gen.Bool).Sample(
            static (message, edits, isRead) =>
            {
                WireMap map = WireMap.Parse(message);
                JsonObject expected = JsonNode.Parse(message)!.AsObject();
                WireMap untouched = map.Clone();
                foreach ((string key, WireValue value) in edits)
                {
                    if (isRead)
                    {
                        // A value that was returned keeps what it says.
                        WireValue before = map[key];
                        string text = before.ToString();
                        map[key] = value;
                        Assert.Equal(text, before.ToString());
                    }
                    else
                    {
                        map[key] = value;
                    }
                    expected[key] = JsonNode.Parse(value.ToString());
                }
                Assert.Equal(Compact(expected), map.ToJson());
                Assert.Equal(map.ToJson(), map.Clone().ToJson());
                Assert.Equal(map, WireMap.Parse(map.ToJson()));
                Assert.Equal(message, untouched.ToJson());
                foreach ((string key, JsonNode? value) in expected)
                {
                    Assert.Equal(WireMap.Parse($$"""{"v":{{Compact(value)}}}""")["v"], map[key]);
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("""{"a":1,"b":"two","c":[3]}""", "a", """{"a":"new","b":"two","c":[3]}""")]
    [InlineData("""{"a":1,"b":"two","c":[3]}""", "b", """{"a":1,"b":"new","c":[3]}""")]
    [InlineData("""{"a":1,"b":"two","c":[3]}""", "c", """{"a":1,"b":"two","c":"new"}""")]
    [InlineData("""{"a":1,"b":"two","c":[3]}""", "d", """{"a":1,"b":"two","c":[3],"d":"new"}""")]
    [InlineData("{}", "a", """{"a":"new"}""")]
    [InlineData("""{"a":1,"a":2,"b":3}""", "b", """{"a":1,"a":2,"b":"new"}""")]
    [InlineData("""{"a":1,"b":3,"a":2}""", "a", """{"b":3,"a":"new"}""")]
    public void An_edit_keeps_the_place_of_its_key(string message, string key, string expected)
    {
        WireMap map = WireMap.Parse(Encoding.UTF8.GetBytes(message));
        map[key] = "new";
        Assert.Equal(expected, map.ToJson());
        Assert.Equal("new", map.GetString(key));
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>JSON with the escapes that the library writes.</summary>
    private static string Compact(JsonNode? node) => node switch
    {
        JsonObject map => "{" + string.Join(",", map.Select(static entry => $"\"{entry.Key}\":{Compact(entry.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",", list.Select(Compact)) + "]",
        _ => node?.ToJsonString(Relaxed) ?? "null",
    };

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
