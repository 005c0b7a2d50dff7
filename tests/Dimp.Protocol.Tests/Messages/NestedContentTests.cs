namespace Dimp.Protocol.Tests.Messages;

public class NestedContentTests
{
    private const string Dice = """{"type":3356,"sn":1,"pips":6}""";
    private const string Instant = $$$"""{"sender":"a@b","content":{{{Dice}}}}""";

    [Fact]
    public void A_content_is_read_by_the_registry_that_read_the_message()
    {
        InstantMessage message = Assert.IsType<InstantMessage>(DiceMessages.Default.Parse(Instant));
        Assert.Equal(6, Assert.IsType<DiceContent>(message.Content).Pips);
        InstantMessage unaware = Assert.IsType<InstantMessage>(DimpMessages.Default.Parse(Instant));
        Assert.IsType<Content>(unaware.Content);
        Assert.Equal(Instant, unaware.ToJson());
    }

    [Fact]
    public void So_are_contents_nested_deeper()
    {
        const string Json = $$$"""
            {"sender":"a@b","content":{"type":202,"contents":[{"type":207,"messages":[{{{Instant}}}]},{{{Dice}}}]}}
            """;
        var message = (InstantMessage)DiceMessages.Default.Parse(Json);
        ArrayContent array = Assert.IsType<ArrayContent>(message.Content);
        CombineContent combined = Assert.IsType<CombineContent>(array.Contents[0]);
        Assert.IsType<DiceContent>(combined.Messages[0].Content);
        Assert.IsType<DiceContent>(array.Contents[1]);
    }

    [Fact]
    public void A_copy_keeps_the_registry()
    {
        var message = (InstantMessage)DiceMessages.Default.Parse(Instant);
        InstantMessage copy = message with { };
        Assert.IsType<DiceContent>(copy.Content);
        Assert.Equal(message, copy);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_content_that_is_also_read_as_a_plain_one_stays_what_the_registry_found(bool isPlainFirst)
    {
        WireMap map = WireMap.Parse("""{"type":"1","text":"hi"}""");
        Content Plain() => map.AsRecord(DimpContents.Default, static (map, registry) => new Content(map, registry));
        Content? Found() => map.AsRecord<Content>(DimpContents.Default);
        if (isPlainFirst)
        {
            Assert.Same(Plain(), Plain());
        }
        Content? found = Found();
        Assert.IsType<TextContent>(found);
        Assert.IsType<Content>(Plain());
        Assert.Same(found, Found());
        Plain().Sn = 7;
        Assert.Same(found, Found());
        Assert.Equal(7, found.Sn);
    }

    [Fact]
    public void The_words_for_a_type_lead_to_it_too() => Assert.IsType<DiceContent>(
        ((InstantMessage)DiceMessages.Default.Parse("""{"sender":"a@b","content":{"type":"dice"}}""")).Content);
}
