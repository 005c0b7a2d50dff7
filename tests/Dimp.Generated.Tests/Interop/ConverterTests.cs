using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>Maps, lists and values as System.Text.Json reads and writes them, without a registry.</summary>
public class ConverterTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 200 };

    [Fact]
    public void Members_keep_their_text()
    {
        const string Json = """{"Map":{ "b":1E+3,"b":2},"List":[1.00, "\u4e2d"],"Value":"\u0041\/中","Colour":"#00ff7f","Colours":{"#000001":1}}""";
        Bag bag = JsonSerializer.Deserialize(Json, BareJson.Default.Bag)!;
        Assert.Equal(2, bag.Map!["b"].AsInt32());
        Assert.Equal(2, bag.List!.Count);
        Assert.Equal("A/中", bag.Value.AsString());
        Assert.Equal(new Colour(0xFF7F), bag.Colour);
        Assert.Equal(1, bag.Colours![new Colour(1)]);
        Assert.Equal(Json, JsonSerializer.Serialize(bag, BareJson.Default.Bag));
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Bag>(Json, Relaxed), Relaxed));
    }

    [Fact]
    public void Any_value_comes_back_as_it_was() => AnyJson.Object.Sample(json =>
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<WireMap>(json)));
        string list = $"[{json},1.0 ]";
        Assert.Equal(list, JsonSerializer.Serialize(JsonSerializer.Deserialize<WireList>(list)));
        WireMap[] maps = JsonSerializer.Deserialize<WireMap[]>($"[{json},{json}]")!;
        Assert.Equal(maps[0], maps[1]);
        foreach (WireValue value in WireMap.Parse(json).Values)
        {
            Assert.Equal(value, JsonSerializer.Deserialize<WireValue>(value.ToString()));
            Assert.Equal(value.ToString(), JsonSerializer.Serialize(JsonSerializer.Deserialize<WireValue>(value.ToString())));
        }
    });

    [Fact]
    public void Null_is_a_value_and_no_map()
    {
        Assert.Equal(WireValue.Null, JsonSerializer.Deserialize<WireValue>("null"));
        Assert.Null(JsonSerializer.Deserialize<WireMap>("null"));
        Assert.Equal("null", JsonSerializer.Serialize(default(WireValue)));
        Assert.Equal("""[true,false,1.5,"a\"b",null]""", JsonSerializer.Serialize<WireValue[]>([true, false, 1.5, "a\"b", WireValue.Null]));
    }

    [Fact]
    public void What_was_read_has_its_own_place()
    {
        WireValue value = JsonSerializer.Deserialize<WireValue>("""{"a":1}""");
        var map = new WireMap { ["first"] = value };
        Assert.Same(value.AsMap(), map.GetMap("first"));
    }

    [Theory]
    [InlineData("[]", typeof(WireMap), "begins with")]
    [InlineData("1", typeof(WireMap), "")]
    [InlineData("{}", typeof(WireList), "WireList")]
    [InlineData("""["\ud800"]""", typeof(WireList), "(at byte 2)")]
    [InlineData("\"\\udc00\"", typeof(WireValue), "(at byte 1)")]
    [InlineData("\"red\"", typeof(Colour), "Colour")]
    [InlineData("null", typeof(Colour), "Colour")]
    [InlineData("""{"red":1}""", typeof(Dictionary<Colour, int>), "Colour")]
    public void What_cannot_be_read_is_refused_with_the_reason(string json, Type type, string reason)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.Path);
    }

    [Fact]
    public void Depth_is_what_the_serializer_allows()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<WireMap>(deep));
        Assert.Equal(deep, JsonSerializer.Deserialize<WireMap>(deep, Deep)!.ToJson());
    }

    [Theory]
    [InlineData("[", "]", typeof(WireList))]
    [InlineData("[", "]", typeof(WireValue))]
    [InlineData("{\"a\":", "}", typeof(WireMap))]
    [InlineData("{\"a\":", "}", typeof(WireValue))]
    [InlineData("[", "]", typeof(AnyValue))]
    [InlineData("{\"a\":", "}", typeof(AnyValue))]
    [InlineData("{\"a\":", "}", typeof(Post))]
    public void Whatever_can_be_built_is_written_and_read_again(string open, string close, Type type)
    {
        var options = new JsonSerializerOptions
        {
            MaxDepth = WireOptions.GreatestDepth + 1,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(DeepPosts.Default, new DefaultJsonTypeInfoResolver()),
        };
        for (int depth = WireOptions.GreatestDepth - 10; depth <= WireOptions.GreatestDepth; depth++)
        {
            string json = Nested(depth);
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, options), type, options));
        }
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Nested(WireOptions.GreatestDepth + 1), type, options));
        Assert.StartsWith($"Objects and arrays are nested more than {WireOptions.GreatestDepth} deep.", refusal.Message, StringComparison.Ordinal);

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
    }
}
