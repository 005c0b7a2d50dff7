using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>Elements, nodes, readers and writers of System.Text.Json.</summary>
public class InAndOutTests
{
    private const string Wire = """{ "kind":"letter","n":1.00,"t":"\u4e2d+中" }""";

    [Fact]
    public void An_element_is_read_with_its_text()
    {
        Post post;
        using (JsonDocument document = JsonDocument.Parse($"[{Wire},1]"))
        {
            post = Posts.Default.Parse(document.RootElement[0]);
            Assert.Equal(Wire, WireMap.Parse(document.RootElement[0]).ToJson());
            Assert.Throws<WireException>(() => Posts.Default.Parse(document.RootElement[1]));
        }
        Assert.IsType<Letter>(post);
        Assert.Equal(Wire, post.ToJson());
        Assert.Equal("1.00", post.Map.ToJsonElement().GetProperty("n").GetRawText());
    }

    [Fact]
    public void A_node_is_read_and_keeps_its_numbers()
    {
        JsonNode node = JsonNode.Parse(Wire)!;
        node["more"] = 1;
        Post post = Posts.Default.Parse(node);
        Assert.IsType<Letter>(post);
        Assert.Equal("1.00", post.Map["n"].ToString());
        Assert.Throws<WireException>(() => Posts.Default.Parse(new JsonArray()));
        Assert.Throws<WireException>(() => Posts.Default.Parse(JsonValue.Create("text")));
    }

    [Fact]
    public void What_a_node_can_have_and_JSON_cannot_is_treated_as_System_Text_Json_does()
    {
        Assert.Equal("\uFFFD", Posts.Default.Parse(new JsonObject { ["a"] = "\ud800" }).Map.GetString("a"));
        Assert.Throws<ArgumentException>(() => Posts.Default.Parse(new JsonObject { ["a"] = double.NaN }));
    }

    [Fact]
    public void A_reader_must_not_return_comments() => Assert.Throws<ArgumentException>(() =>
    {
        var reader = new Utf8JsonReader("{}"u8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow });
        return Posts.Default.Parse(ref reader);
    });

    [Fact]
    public void A_reader_goes_on_behind_the_message()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($$"""{"post":{{Wire}},"next":1}"""));
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(Wire, Posts.Default.Parse(ref reader).ToJson());
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.True(reader.Read() && reader.ValueTextEquals("next"));
    }

    [Fact]
    public void Where_a_reader_goes_on_to_the_next_piece_makes_no_difference() => Gen.Select(AnyJson.Object, Gen.Int[0, 999].Array[1, 8]).Sample(static (json, cuts) =>
    {
        byte[] utf8 = Text.Utf8($"[{json},{json},{json},1]");
        ReadOnlySequence<byte> pieces = Pieces.Cut(utf8, [.. cuts.Select(cut => cut % (utf8.Length + 1)).Order()]);
        var reader = new Utf8JsonReader(pieces);
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(Posts.Default.Parse(json).ToString(), Posts.Default.Parse(ref reader).ToString());
        Assert.True(reader.TokenType == JsonTokenType.EndObject && reader.Read());
        Assert.Equal(json.Trim(), JsonSerializer.Deserialize<WireMap>(ref reader)!.ToJson());
        Assert.True(reader.TokenType == JsonTokenType.EndObject && reader.Read());
        Assert.Equal(json.Trim(), JsonSerializer.Deserialize<WireValue>(ref reader).ToString());
        Assert.True(reader.TokenType == JsonTokenType.EndObject && reader.Read() && reader.GetInt32() == 1);
    });

    [Fact]
    public void A_writer_gets_the_bytes_whatever_its_options()
    {
        Post post = Posts.Default.Parse(Wire);
        Post edited = post with { Size = 3 };
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", IndentSize = 1 }))
        {
            writer.WriteStartArray();
            post.WriteTo(writer);
            edited.WriteTo(writer);
            post.Map["n"].WriteTo(writer);
            edited.Map["size"].WriteTo(writer);
            writer.WriteEndArray();
        }
        Assert.Equal($"[{Wire},{edited.ToJson()},1.00,3\n]", Encoding.UTF8.GetString(output.WrittenSpan));
        using var closed = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        closed.WriteNullValue();
        Assert.Throws<InvalidOperationException>(() => post.WriteTo(closed));
    }

    [Fact]
    public void A_profile_reaches_the_writer()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            new Letter { Text = "a" }.WriteTo(writer, WireProfile.Short);
        }
        Assert.Equal("""{"kind":"letter","T":"a"}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_node_has_each_key_once_and_every_text() => AnyJson.Object.Sample(json =>
    {
        WireMap map = WireMap.Parse(json);
        Check(map, map.ToJsonNode());
        Assert.Equal(map, WireMap.Parse(map.ToJsonNode().ToJsonString()));
        Assert.Equal(map, WireMap.Parse(map.ToJsonElement()));
    });

    private static void Check(WireMap map, JsonNode node)
    {
        Assert.Equal(map.Keys, node.AsObject().Select(static entry => entry.Key));
        foreach ((string key, WireValue value) in map)
        {
            if (value.AsMap() is { } nested)
            {
                Check(nested, node[key]!);
            }
            else if (value.Kind == WireKind.Number)
            {
                Assert.Equal(value.ToString(), node[key]!.ToJsonString());
            }
        }
    }

    [Fact]
    public void A_map_is_read_without_exceptions()
    {
        Assert.True(WireMap.TryParse(Wire, out WireMap? map, out WireError? error) && error is null);
        Assert.True(WireMap.TryParse(Encoding.UTF8.GetBytes(Wire), out WireMap? same, out _));
        Assert.Equal(map, same);
        Assert.False(WireMap.TryParse("{", out map, out error));
        Assert.True(map is null && error.ByteOffset == 1);
        Assert.False(WireMap.TryParse("""{"a":1,"a":2}""", WireOptions.Strict, out _, out _));
        Assert.False(WireMap.TryParse("""{"a":1,"a":2}"""u8, WireOptions.Strict, out _, out _));
        Assert.False(WireMap.TryParse((string?)null, out _, out _));
    }
}
