namespace Dimp.Tests;

public class LegacyTests
{
    [Fact]
    public void There_are_no_other_profiles() =>
        Assert.Throws<ArgumentOutOfRangeException>("profile", () => new AliasedMessage().ToJson((WireProfile)3));

    private static AliasedMessage Parse(string json) => AliasedMessages.Default.Parse(json);

    private static string Legacy(string json)
    {
        AliasedMessage message = Parse(json);
        string written = message.ToJson(WireProfile.Legacy);
        Assert.Equal(json, message.ToJson());
        return written;
    }

    [Fact]
    public void Old_names_are_read_in_their_order_when_the_key_is_not_there()
    {
        Assert.Equal("id", Parse("""{"user":"user","ID":"id"}""").Owner);
        Assert.Equal("owner", Parse("""{"user":"user","owner":"owner","ID":"id"}""").Owner);
        Assert.Equal("user", Parse("""{"owner":null,"ID":null,"user":"user"}""").Owner);
        Assert.Equal(["user"], Parse("""{"user":{}}""").Validate().Select(problem => problem.Key));
    }

    [Fact]
    public void Setting_a_field_removes_its_old_names()
    {
        AliasedMessage message = Parse("""{"ID":"id","x":1,"user":"user"}""");
        message.Owner = "new";
        Assert.Equal("""{"x":1,"owner":"new"}""", message.ToJson());
    }

    [Theory]
    [InlineData("""{"owner":"a"}""", """{"owner":"a","ID":"a","user":"a","for":"Legacy"}""")]
    [InlineData("""{"owner":"a","ID":"b"}""", """{"owner":"a","ID":"a","user":"a","for":"Legacy"}""")]
    [InlineData("""{"ID":"a"}""", """{"ID":"a","owner":"a","user":"a","for":"Legacy"}""")]
    [InlineData("""{"owner":null}""", """{"owner":null,"for":"Legacy"}""")]
    [InlineData("""{ "x" : [ 1.0 ] }""", """{"x":[ 1.0 ],"for":"Legacy"}""")]
    public void A_field_is_written_under_all_its_names(string json, string written) => Assert.Equal(written, Legacy(json));

    [Theory]
    [InlineData("\"136\"", "136")]
    [InlineData("136", "136")]
    [InlineData("\"0136\"", "\"0136\"")]
    [InlineData("\" 136\"", "\" 136\"")]
    [InlineData("\"-5\"", "-5")]
    [InlineData("\"1.0\"", "\"1.0\"")]
    [InlineData("\"99999999999999999999\"", "\"99999999999999999999\"")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("true", "true")]
    [InlineData("[1]", "[1]")]
    [InlineData("null", "null")]
    public void A_text_of_digits_is_a_number_for_old_peers(string kind, string written) =>
        Assert.Equal($$"""{"kind":{{written}},"for":"Legacy"}""", Legacy($$"""{"kind":{{kind}}}"""));

    [Fact]
    public void Nested_messages_are_rewritten_too()
    {
        const string Json = """{"inner":{"kind":"1","inner":{"owner":"a"}},"more":[{"kind":"2"},"no parcel",{"ID":"b"}]}""";
        Assert.Equal(
            """{"inner":{"kind":1,"inner":{"owner":"a","ID":"a","user":"a","for":"Legacy"},"for":"Legacy"}"""
                + ""","more":[{"kind":2,"for":"Legacy"},"no parcel",{"ID":"b","owner":"b","user":"b","for":"Legacy"}],"for":"Legacy"}""",
            Legacy(Json));
    }

    [Theory]
    [InlineData("""{"one":{"kind":"1"}}""", """{"one":{"kind":1,"for":"Legacy"},"for":"Legacy"}""")]
    [InlineData("""{"more":null,"one":{"one":{"owner":"a"}}}""",
        """{"more":null,"one":{"one":{"owner":"a","ID":"a","user":"a","for":"Legacy"},"for":"Legacy"},"for":"Legacy"}""")]
    [InlineData("""{"more":[{"kind":"1"}],"one":{"kind":"2"}}""", """{"more":[{"kind":1,"for":"Legacy"}],"one":{"kind":"2"},"for":"Legacy"}""")]
    [InlineData("""{"one":"no parcel"}""", """{"one":"no parcel","for":"Legacy"}""")]
    public void So_is_the_one_that_stands_alone_for_a_list(string json, string written) => Assert.Equal(written, Legacy(json));

    [Fact]
    public void What_is_inside_a_value_is_rewritten_before_its_old_names_get_copies()
    {
        const string Innermost = """{"parcel":{"kind":1,"for":"Legacy"},"in":"Legacy crate"}""";
        const string Inner = $$"""{"crate":{{Innermost}},"box":{{Innermost}},"in":"Legacy crate"}""";
        Assert.Equal(
            $$"""{"crate":{{Inner}},"box":{{Inner}},"in":"Legacy"}""",
            Crates.Default.Parse("""{"crate":{"crate":{"parcel":{"kind":"1"}}}}""").ToJson(WireProfile.Legacy));
    }

    [Fact]
    public void A_record_knows_what_it_is_nested_in()
    {
        Assert.Equal("""{"x":1,"in":"Short"}""", Crates.Default.Parse("""{"x":1}""").ToJson(WireProfile.Short));
        Assert.Equal("""{"x":1,"in":"Legacy"}""", Crates.Default.Parse("""{"x":1}""").ToJson(WireProfile.Legacy));
        Assert.Equal(
            """{"crate":{"x":1,"in":"Legacy crate"},"box":{"x":1,"in":"Legacy crate"},"in":"Legacy"}""",
            Crates.Default.Parse("""{"crate":{"x":1}}""").ToJson(WireProfile.Legacy));
    }

    [Fact]
    public void What_is_written_under_two_names_is_not_shared()
    {
        var message = new AliasedMessage(new WireMap()) { Lid = new WireMap { ["w"] = 1 } };
        WireMap written = WireMap.Parse(message.ToJson(WireProfile.Legacy));
        Assert.Equal(written.GetMap("lid"), written.GetMap("cover"));
        message.Lid!["w"] = 2;
        Assert.Equal("""{"lid":{"w":2}}""", message.ToJson());
        Assert.Equal("""{"lid":{"w":2},"cover":{"w":2},"for":"Legacy"}""", message.ToJson(WireProfile.Legacy));
    }

    [Fact]
    public void Bytes_and_text_and_writer_agree()
    {
        AliasedMessage message = Parse("""{"owner":"ä","kind":"7"}""");
        foreach (WireProfile profile in Enum.GetValues<WireProfile>())
        {
            var writer = new System.Buffers.ArrayBufferWriter<byte>();
            message.WriteTo(writer, profile);
            Assert.Equal(message.ToUtf8Bytes(profile), writer.WrittenSpan.ToArray());
            Assert.Equal(message.ToJson(profile), Text.String(writer.WrittenSpan));
        }
    }
}
