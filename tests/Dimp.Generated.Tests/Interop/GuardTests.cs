using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dimp.Tests.Interop;

/// <summary>Without a registry, System.Text.Json would write a record member by member. It must throw instead.</summary>
public class GuardTests
{
    private const string Json = """{"kind":"letter","text":"a","size":1}""";

    private static readonly Dictionary<string, Action> Serializations = new()
    {
        ["a context"] = static () => JsonSerializer.Serialize(Made, BareJson.Default.Post),
        ["a context, of the record itself"] = static () => JsonSerializer.Serialize((Letter)Made, BareJson.Default.Letter),
        ["a context, by the type of the value"] = static () => JsonSerializer.Serialize(Made, typeof(Letter), BareJson.Default),
        ["a context, in a list"] = static () => JsonSerializer.Serialize([Made], BareJson.Default.ListPost),
        ["a context, as a member"] = static () => JsonSerializer.Serialize(new Bag { Post = Made }, BareJson.Default.Bag),
        ["a context, as a member of any type"] = static () => JsonSerializer.Serialize(new Bag { Anything = Made }, BareJson.Default.Bag),
        ["the fast path"] = static () => JsonSerializer.Serialize(Made, FastJson.Default.Post),
        ["the fast path, in a list"] = static () => JsonSerializer.Serialize([Made], FastJson.Default.ListPost),
        ["reflection"] = static () => JsonSerializer.Serialize(Made),
        ["reflection, in a list"] = static () => JsonSerializer.Serialize(new List<Post> { Made }),
        ["reflection, as a member"] = static () => JsonSerializer.Serialize(new { Made }),
        ["reflection, in a dictionary"] = static () => JsonSerializer.Serialize(new Dictionary<string, object> { ["a"] = Made }),
        ["a resolver that comes too late"] = static () => JsonSerializer.Serialize(
            Made, (JsonTypeInfo<Post>)Late.GetTypeInfo(typeof(Post))),
    };

    private static readonly Dictionary<string, Action> Deserializations = new()
    {
        ["a context"] = static () => JsonSerializer.Deserialize(Json, BareJson.Default.Post),
        ["a context, in a list"] = static () => JsonSerializer.Deserialize($"[{Json}]", BareJson.Default.ListPost),
        ["a context, as a member"] = static () => JsonSerializer.Deserialize($$"""{"Post":{{Json}}}""", BareJson.Default.Bag),
        ["reflection"] = static () => JsonSerializer.Deserialize<Post>(Json),
        ["reflection, in a list"] = static () => JsonSerializer.Deserialize<List<Post>>($"[{Json}]"),
        ["an empty object"] = static () => JsonSerializer.Deserialize("{}", BareJson.Default.Post),
    };

    public static TheoryData<string> Writing => [.. Serializations.Keys];

    public static TheoryData<string> Reading => [.. Deserializations.Keys];

    private static Post Made => Posts.Default.Parse(Json);

    private static JsonSerializerOptions Late => new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(BareJson.Default, Posts.Default) };

    [Theory]
    [MemberData(nameof(Writing))]
    public void A_record_is_not_written_member_by_member(string way) => AssertRefused(Serializations[way]);

    [Theory]
    [MemberData(nameof(Reading))]
    public void A_record_is_not_read_member_by_member(string way) => AssertRefused(Deserializations[way]);

    private static void AssertRefused(Action act)
    {
        var refusal = Assert.Throws<NotSupportedException>(act);
        Assert.Contains("options.TypeInfoResolverChain.Insert(0, ", refusal.Message, StringComparison.Ordinal);
    }
}
