namespace Dimp.Tests;

public class ShortKeyTests
{
    private static readonly WireOptions Allowed = new() { AllowShortKeys = true };

    /// <summary>So many other keys that the map has a hash table.</summary>
    private static readonly string Many = string.Concat(Enumerable.Range(0, 40).Select(number => $",\"x{number}\":{number}"));

    [Theory]
    [InlineData("""{"a":1,"owner":"o","kind":null,"b":2,"items":[ 1.0 ]}""", """{"a":1,"O":"o","K":null,"b":2,"I":[ 1.0 ],"for":"Short"}""")]
    [InlineData("""{"K":"k","owner":"o"}""", """{"K":"k","O":"o","for":"Short"}""")]
    [InlineData("""{"ID":"o"}""", """{"ID":"o","for":"Short"}""")]
    [InlineData("""{"inner":{"kind":1},"more":[{"kind":2}]}""", """{"inner":{"kind":1},"more":[{"kind":2}],"for":"Short"}""")]
    [InlineData("""{"kind":1,"\u006bind":2}""", """{"K":2,"for":"Short"}""")]
    public void Keys_are_shortened_in_their_places_in_the_outermost_message(string json, string written)
    {
        AliasedMessage message = AliasedMessages.Default.Parse(json);
        Assert.Equal(written, message.ToJson(WireProfile.Short));
        Assert.Equal(json, message.ToJson());
    }

    [Theory]
    [InlineData("""{"kind":1,"K":2}""")]
    [InlineData("""{"kind":1,"K":1}""")]
    [InlineData("""{"kind":null,"K":2}""")]
    [InlineData("""{"kind":1,"K":null}""")]
    public void A_key_under_both_its_names_is_refused(string json)
    {
        AliasedMessage message = AliasedMessages.Default.Parse(json);
        string written = Assert.Throws<InvalidOperationException>(() => message.ToJson(WireProfile.Short)).Message;
        Assert.False(AliasedMessages.Default.TryParse(json, Allowed, out AliasedMessage? none, out WireError? error));
        Assert.Null(none);
        Assert.All(new[] { written, error.Message }, message =>
        {
            Assert.Contains("\"kind\"", message, StringComparison.Ordinal);
            Assert.Contains("\"K\"", message, StringComparison.Ordinal);
        });
        Assert.Throws<WireException>(() => AliasedMessages.Default.Parse(json, Allowed));
        Assert.Equal(json, message.ToJson());
    }

    [Theory]
    [InlineData("""{"a":1,"O":"o","K":null,"I":[ 1.0 ]}""", """{"a":1,"owner":"o","kind":null,"items":[ 1.0 ]}""")]
    [InlineData("""{"inner":{"K":1},"more":[{"K":2}]}""", """{"inner":{"K":1},"more":[{"K":2}]}""")]
    [InlineData("""{"k":1,"\u004b":2}""", """{"k":1,"kind":2}""")]
    [InlineData("""{"K":1,"a":0,"K":2}""", """{"a":0,"kind":2}""")]
    [InlineData(""" { "owner" : "o" } """, """ { "owner" : "o" } """)]
    public void Short_keys_are_read_from_every_input(string json, string expanded)
    {
        Assert.Equal(expanded, AliasedMessages.Default.Parse(json, Allowed).ToJson());
        Assert.Equal(expanded, AliasedMessages.Default.Parse(Text.Utf8(json), Allowed).ToJson());
        Assert.Equal(expanded, AliasedMessages.Default.Parse((ReadOnlyMemory<byte>)Text.Utf8(json), Allowed).ToJson());
        WireMap map = WireMap.Parse(json);
        Assert.Equal(expanded, AliasedMessages.Default.Parse(map, Allowed).ToJson());
        Assert.Equal(expanded, map.ToJson());
        Assert.Equal(json, AliasedMessages.Default.Parse(json).ToJson());
    }

    [Fact]
    public void A_map_that_the_program_made_is_read_too()
    {
        var map = new WireMap { ["O"] = "o", ["x"] = new WireMap() };
        AliasedMessage message = AliasedMessages.Default.Parse(map, Allowed);
        Assert.Equal("o", message.Owner);
        Assert.Equal("""{"owner":"o","x":{}}""", map.ToJson());
        map["O"] = "again";
        Assert.False(AliasedMessages.Default.TryParse(map, Allowed, out _, out _));
        Assert.Equal("""{"owner":"o","x":{},"O":"again"}""", map.ToJson());
    }

    /// <summary>The last key of the registry's order conflicts, so that those before it would have been renamed already.</summary>
    [Theory]
    [InlineData("""{ "K":1, "O":"o", "lid":{}, "L":{} }""")]
    [InlineData("""{ "K":1, "kind":2 }""")]
    [InlineData("""{ "K":1, "O":{} }""")]
    [InlineData("""{ "K":"refuse" }""")]
    public void A_map_that_is_refused_stays_as_it_was(string json)
    {
        var options = Allowed with { AllowProblems = false };
        WireMap map = WireMap.Parse(json);
        WireMap edited = WireMap.Parse(json);
        edited["x"] = 1;
        string before = edited.ToJson();
        for (int i = 0; i < 3; i++)
        {
            Assert.False(Choosy.Default.TryParse(map, options, out AliasedMessage? none, out WireError? error));
            Assert.Null(none);
            Assert.NotEmpty(error.Message);
            Assert.Equal(json, map.ToJson());
            Assert.Throws<WireException>(() => Choosy.Default.Parse(edited, options));
            Assert.Equal(before, edited.ToJson());
        }
        map.Remove("L");
        map.Remove("kind");
        map["O"] = "o";
        map["K"] = 2;
        AliasedMessage message = Choosy.Default.Parse(map, options);
        Assert.Same(map, message.Map);
        Assert.Equal("o", message.Owner);
        Assert.False(map.ContainsKey("K"));
    }

    /// <summary>One that refuses a kind altogether, as one does whose root is abstract.</summary>
    private sealed class Choosy : WireRegistry<AliasedMessage>
    {
        public static Choosy Default { get; } = new();

        protected override IReadOnlyList<WireShapeInfo> GetShapes() => [WireShapeInfo.Of<AliasedMessage>()];

        public override AliasedMessage? Resolve(WireMap map) => map["kind"].AsString() == "refuse" ? null : new(map, this);
    }

    [Fact]
    public void Large_messages_are_shortened_and_read_too()
    {
        string json = $$"""{"kind":"1","owner":"o"{{Many}},"items":["i"],"last":true}""";
        string shortened = $$"""{"K":"1","O":"o"{{Many}},"I":["i"],"last":true,"for":"Short"}""";
        AliasedMessage message = AliasedMessages.Default.Parse(json);
        Assert.Equal(shortened, message.ToJson(WireProfile.Short));
        AliasedMessage back = AliasedMessages.Default.Parse(shortened, Allowed);
        Assert.True(back.Map.Remove("for"));
        Assert.Equal(json, back.ToJson());
        Assert.Equal(message, back);
        Assert.Equal("o", back.Owner);
        Assert.False(back.Map.ContainsKey("O"));
        back.Owner = null;
        Assert.False(back.Map.ContainsKey("owner"));
        Assert.Throws<InvalidOperationException>(() => AliasedMessages.Default.Parse($$"""{"kind":1{{Many}},"K":2}""").ToJson(WireProfile.Short));
    }

    [Fact]
    public void Of_duplicates_in_a_large_message_the_last_is_shortened_and_the_others_go()
    {
        AliasedMessage message = AliasedMessages.Default.Parse($$"""{"kind":1{{Many}},"kind":2}""");
        Assert.Equal($$"""{{{Many[1..]}},"K":2,"for":"Short"}""", message.ToJson(WireProfile.Short));
    }

    [Fact]
    public void Copies_of_a_shortened_message_stay_apart()
    {
        AliasedMessage message = AliasedMessages.Default.Parse("""{"K":1,"L":{"w":1}}""", Allowed);
        AliasedMessage copy = message with { };
        copy.Lid!["w"] = 2;
        Assert.Equal("""{"kind":1,"lid":{"w":1}}""", message.ToJson());
        Assert.Equal("""{"kind":1,"lid":{"w":2}}""", copy.ToJson());
        message.Lid!["w"] = 3;
        Assert.Equal("""{"K":1,"L":{"w":3},"for":"Short"}""", message.ToJson(WireProfile.Short));
    }
}
