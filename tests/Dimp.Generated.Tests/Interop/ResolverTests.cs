using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>A registry as a resolver of System.Text.Json.</summary>
public class ResolverTests
{
    private const string Wire = """{ "size":1.00, "x":{"y":1E+3}, "k":"+ \u4e2d中/", "text":"a" ,"kind":"letter", "from":{"role":"clerk"} }""";

    private static readonly JsonSerializerOptions Options = With(Posts.Default);

    private static readonly JsonSerializerOptions Strict = With(StrictPosts.Default);

    [Fact]
    public void Reading_dispatches_and_writing_gives_the_bytes_back()
    {
        Post post = Read<Post>(Wire);
        Assert.IsType<Letter>(post);
        Assert.Equal(Wire, Write(post));
        Assert.Equal(Wire, Write((Letter)post));
        Assert.Equal(Wire, JsonSerializer.Serialize(post, Options.GetTypeInfo(typeof(Post))));
        Assert.Equal("""{"kind":"unheard of"}""", Write(Read<Post>("""{"kind":"unheard of"}""")));
    }

    [Fact]
    public void Records_are_members_and_items_and_any_object()
    {
        string json = $$$"""{"Post":{{{Wire}}},"Posts":[{{{Wire}}},{"kind":7},null],"Person":{"role":"clerk","n":1.0}}""";
        Bag bag = Read<Bag>(json);
        Assert.IsType<Letter>(bag.Post);
        Assert.Equal([typeof(Letter), typeof(Post), null], bag.Posts!.Select(static post => post?.GetType()));
        Assert.IsType<Clerk>(bag.Person);
        Assert.Equal(json, Write(bag));
        Assert.Equal($$"""{"Anything":{{Wire}}}""", Write(new Bag { Anything = bag.Post }));
        Assert.Equal("""{"Anything":{"role":"clerk","n":1.0}}""", Write(new Bag { Anything = bag.Person }));
    }

    [Fact]
    public void Every_record_of_the_registry_is_known_and_nothing_else()
    {
        IJsonTypeInfoResolver resolver = Posts.Default;
        foreach (Type type in new[] { typeof(Post), typeof(Letter), typeof(Parcel), typeof(Person), typeof(Clerk) })
        {
            Assert.Equal(type, resolver.GetTypeInfo(type, Options)?.Type);
        }
        foreach (Type type in new[] { typeof(WireRecord), typeof(Tests.Note), typeof(string), typeof(object), typeof(Bag), typeof(WireMap) })
        {
            Assert.Null(resolver.GetTypeInfo(type, Options));
        }
        Assert.Equal(typeof(Tests.Note), ((IJsonTypeInfoResolver)Notes.Default).GetTypeInfo(typeof(Tests.Note), Options)?.Type);
    }

    [Fact]
    public void A_record_of_another_type_is_refused()
    {
        var refusal = Assert.Throws<JsonException>(() => Read<Letter>("""{"kind":"parcel"}"""));
        Assert.Equal(new WireError("The message is a Parcel, where a Letter is expected.", 0), Assert.IsType<WireException>(refusal.InnerException).Error);
        Assert.IsType<Letter>(Read<Letter>(Wire));
        Assert.Throws<JsonException>(() => Read<Clerk>("""{"role":"cook"}"""));
    }

    [Theory]
    [InlineData("[1]", 0)]
    [InlineData("\"letter\"", 0)]
    [InlineData("1", 0)]
    [InlineData("""{"a":"\ud800"}""", 6)]
    public void What_is_no_message_is_refused_with_our_reason_and_offset(string json, int offset)
    {
        var refusal = Assert.Throws<JsonException>(() => Read<Post>(json));
        WireError error = Assert.IsType<WireException>(refusal.InnerException).Error;
        Assert.Equal(offset, error.ByteOffset);
        Assert.Equal(error.ToString(), refusal.Message);
        refusal = Assert.Throws<JsonException>(() => Read<Bag>($$"""{"Posts":[{},{{json}}]}"""));
        Assert.Equal("$.Posts[1]", refusal.Path);
        Assert.Equal(error, Assert.IsType<WireException>(refusal.InnerException).Error);
    }

    [Theory]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_JSON_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read<Post>(json));

    [Theory]
    [InlineData("""{"kind":"letter",/**/"text":"a"}""")]
    [InlineData("""{"kind":"letter","text":"a",}""")]
    public void What_the_serializer_passes_over_is_refused_in_a_message(string json)
    {
        var lenient = new JsonSerializerOptions(Options) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TypeInfo<Post>(lenient)));
        Assert.IsType<WireException>(refusal.InnerException);
        Assert.NotNull(JsonSerializer.Deserialize($$"""{/**/"Post":{},}""", TypeInfo<Bag>(lenient))!.Post);
    }

    [Fact]
    public void Null_is_null() => Assert.Null(JsonSerializer.Deserialize("null", TypeInfo<Post>(Options)));

    [Fact]
    public void The_options_of_the_registry_apply()
    {
        Assert.Equal("a", JsonSerializer.Deserialize("""{"kind":"letter","T":"a"}""", TypeInfo<Letter>(Strict))!.Text);
        foreach ((string json, string reason) in new[]
        {
            ("""{"kind":"letter","text":"a","text":"b"}""", "twice"),
            ("""{"kind":"letter"}""", "text"),
            ("""{"kind":"letter","text":"a","size":"x"}""", "size"),
            ($$"""{"kind":"letter","text":"{{new string('x', 100)}}"}""", "longer than the 100 bytes"),
            ("""{"kind":"letter","text":"a","x":[[[1]]]}""", "more than 3 deep"),
        })
        {
            var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TypeInfo<Post>(Strict)));
            Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
            Assert.NotNull(JsonSerializer.Deserialize(json, TypeInfo<Post>(Options)));
        }
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"role":"clerk","role":"cook"}""", TypeInfo<Person>(Strict)));
        Assert.Throws<WireException>(() => StrictPosts.Default.Parse("""{"kind":"letter"}"""));
        Assert.False(StrictPosts.Default.TryParse("""{"kind":"letter"}"""u8, out _, out _));
        Assert.NotNull(StrictPosts.Default.Parse("""{"kind":"letter"}""", WireOptions.Default));
    }

    [Fact]
    public async Task A_message_may_come_byte_by_byte()
    {
        Bag? bag = await JsonSerializer.DeserializeAsync(
            new Trickle(Encoding.UTF8.GetBytes($$$"""{"Posts":[{{{Wire}}}],"Post":{{{Wire}}}}""")), TypeInfo<Bag>(Options), TestContext.Current.CancellationToken);
        Assert.Equal(Wire, bag!.Post!.ToJson());
        Assert.Equal(Wire, bag.Posts![0].ToJson());
    }

    [Fact]
    public async Task Arrays_of_messages_are_read_and_written_as_they_come()
    {
        string json = $"[{Wire},{{}},null]";
        var read = new List<Post?>();
        await foreach (Post? post in JsonSerializer.DeserializeAsyncEnumerable(
            new Trickle(Encoding.UTF8.GetBytes(json)), TypeInfo<Post>(Options), TestContext.Current.CancellationToken))
        {
            read.Add(post);
        }
        Assert.Equal([typeof(Letter), typeof(Post), null], read.Select(static post => post?.GetType()));
        var pipe = new Pipe();
        await JsonSerializer.SerializeAsync(pipe.Writer, read!, TypeInfo<List<Post>>(Options), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();
        ReadResult written = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(json, Encoding.UTF8.GetString(written.Buffer));
    }

    [Fact]
    public void A_context_may_name_a_converter_instead()
    {
        Post post = JsonSerializer.Deserialize(Wire, ConvertingJson.Default.Post)!;
        Assert.IsType<Letter>(post);
        Assert.Equal(Wire, JsonSerializer.Serialize(post, ConvertingJson.Default.Post));
        Assert.Equal(Wire, JsonSerializer.Serialize((Letter)post, ConvertingJson.Default.Letter));
        Assert.Equal($"[{Wire}]", JsonSerializer.Serialize([post], ConvertingJson.Default.ListPost));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", ConvertingJson.Default.Post));
        Assert.Throws<ArgumentNullException>(() => new WireRegistryJsonConverter<Post>(null!));
    }

    [Fact]
    public void Whatever_was_read_and_edited_is_valid_JSON() => AnyJson.Object.Select(AnyJson.Object, Gen.String, Gen.Int[0, 3]).Sample((json, other, text, place) =>
    {
        Post post = Posts.Default.Parse(json);
        Post edited = post with { Size = place };
        edited.Map["other"] = WireMap.Parse(other);
        edited.Map["text"] = Sound(text);
        edited.Map["list"] = new WireList { Sound(text), 1.50m, WireMap.Parse(other) };
        edited.Map.GetMap("other")![Sound(text)] = double.MaxValue;
        foreach (Post written in new[] { post, edited })
        {
            string result = Write(written);
            Assert.Equal(written.ToJson(), result);
            using JsonDocument document = JsonDocument.Parse(result);
            Assert.Equal(written, Read<Post>(result));
        }
    });

    [Fact]
    public void A_schema_says_that_it_may_be_anything() =>
        Assert.True(JsonNode.DeepEquals(true, Options.GetJsonSchemaAsNode(typeof(Post))));

    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static JsonSerializerOptions With(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions(BareJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, BareJson.Default),
        };
        options.MakeReadOnly();
        return options;
    }

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static T Read<T>(string json) => JsonSerializer.Deserialize(json, TypeInfo<T>(Options))!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>(Options));
}
