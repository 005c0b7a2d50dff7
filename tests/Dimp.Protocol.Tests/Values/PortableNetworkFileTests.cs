namespace Dimp.Protocol.Tests.Values;

public class PortableNetworkFileTests
{
    private const string Png = "data:image/png;base64,iVBORw0KGgo=";
    private static readonly SymmetricKey Key = new(WireMap.Parse("""{"algorithm":"AES","data":"AAE=","mode":"CBC"}"""));

    public static TheoryData<string, PortableNetworkFile> Written => new()
    {
        { "\"https://c/a.png\"", new(url: "https://c/a.png") },
        { "\"https://c/a.png\"", new(url: "https://c/a.png", filename: "a.png") },
        { $"\"{Png}\"", new(TransportableData.Parse(Png)) },
        { "\"data:,hello\"", new(TransportableData.Parse("data:,hello")) },
        { "\"data:;base64,aGVsbG8=\"", new(TransportableData.Parse("data:;base64,aGVsbG8=")) },
        { """{"data":"aGVsbG8="}""", new(TransportableData.Parse("aGVsbG8=")) },
        { """{"filename":"a.png"}""", new(filename: "a.png") },
        { $$"""{"filename":"a.png","data":"{{Png}}"}""", new(TransportableData.Parse(Png), "a.png") },
        {
            """{"URL":"https://c/a","key":{"algorithm":"AES","data":"AAE=","mode":"CBC"}}""",
            new(url: "https://c/a", password: Key)
        },
        {
            """{"filename":"a","URL":"https://c/a","data":"aGVsbG8=","key":{"algorithm":"AES","data":"AAE=","mode":"CBC"}}""",
            new(TransportableData.Parse("aGVsbG8="), "a", "https://c/a", Key)
        },
    };

    [Theory, MemberData(nameof(Written), DisableDiscoveryEnumeration = true)]
    public void An_address_or_a_URI_alone_is_a_string_and_all_else_an_object(string json, PortableNetworkFile file)
    {
        Assert.Equal(json, file.ToWireValue().ToString());
        Assert.Equal(json, file.ToString());
        PortableNetworkFile read = ReadBack(json);
        Assert.Equal(json, read.ToWireValue().ToString());
        Assert.Equal(file.Data, read.Data);
        Assert.Equal(file.Url, read.Url);
        Assert.Equal(file.Password, read.Password);
    }

    [Theory]
    [InlineData("https://c/a.png", "https://c/a.png", null)]
    [InlineData("a://b/cd", "a://b/cd", null)]
    [InlineData("abcdefg://x", "abcdefg://x", null)]
    [InlineData("abcdefgh://x", null, "abcdefgh://x")]
    [InlineData("://abcdefg", null, "://abcdefg")]
    [InlineData(Png, null, Png)]
    [InlineData("aGVsbG8=", null, "aGVsbG8=")]
    [InlineData("""{"URL":"https://c","filename":"x"}""", "https://c", null)]
    public void A_text_is_an_address_or_an_object_or_else_data(string text, string? url, string? data)
    {
        PortableNetworkFile file = PortableNetworkFile.Parse(text);
        Assert.Equal(url, file.Url);
        Assert.Equal(data, file.Data?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdefg")]
    [InlineData("a://b/c")]
    [InlineData("""{"URL":}""")]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"URL":null}""")]
    public void A_text_that_is_too_short_or_a_broken_object_is_no_file(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => PortableNetworkFile.Parse(text));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        NameCard card = new();
        card.Map["avatar"] = text;
        Assert.Null(card.Avatar);
        Assert.Equal("avatar", Assert.Single(card.Validate()).Key);
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"key":{}}""")]
    public void A_value_of_another_kind_is_no_file(string json)
    {
        NameCard card = new();
        card.Map["avatar"] = WireMap.Parse($$"""{"v":{{json}}}""")["v"];
        Assert.Null(card.Avatar);
        Assert.Equal("avatar", Assert.Single(card.Validate()).Key);
    }

    [Fact]
    public void Keys_that_nobody_knows_are_kept()
    {
        const string Json = """{"URL":"https://c/a","width":10}""";
        Assert.Equal(Json, ReadBack(Json).ToWireValue().ToString());
    }

    [Theory]
    [InlineData("""{"URL":"a/b"}""", Label = "an address that is too short for a text")]
    [InlineData("""{"URL":"avatars/1.png"}""", Label = "an address that would be read as data")]
    [InlineData("""{"URL":"{\"URL\":\"https://c\"}"}""", Label = "an address that would be read as an object")]
    [InlineData("""{"URL":123456789}""", Label = "an address that is no text")]
    [InlineData("""{"URL":"https://c/a","data":[1]}""", Label = "data that cannot be read")]
    [InlineData("""{"data":"data:,a"}""", Label = "data that is too short for a text")]
    [InlineData("""{"data":"data:,://a"}""", Label = "data that would be read as an address")]
    [InlineData("""{"data":"data:,hello","URL":[]}""", Label = "an address that cannot be read")]
    [InlineData("""{"URL":"https://c/a","x":null}""", Label = "a key that nobody knows")]
    public void A_file_that_no_text_alone_says_is_written_as_an_object(string json)
    {
        PortableNetworkFile file = ReadBack(json);
        Assert.Equal(json, file.ToWireValue().ToString());
        Assert.Equal(file, ReadBack(file.ToString()));
    }

    [Fact]
    public void A_file_shares_nothing_with_the_message_it_was_read_from()
    {
        var card = new NameCard { Avatar = new(url: "https://c/a", password: Key) };
        PortableNetworkFile file = card.Avatar;
        card.Map.GetMap("avatar")!["URL"] = "https://c/b";
        Assert.Equal("https://c/a", file.Url);
        file.Password!.Algorithm = "none";
        Assert.Equal(Key, file.Password);
    }

    [Fact]
    public void Files_are_equal_when_they_say_the_same()
    {
        var one = new PortableNetworkFile(url: "https://c/a", filename: "a");
        PortableNetworkFile same = PortableNetworkFile.Parse("""{"URL":"https://c/a","filename":"a"}""");
        Assert.True(one.Equals(same) && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(new PortableNetworkFile(url: "https://c/a")));
        Assert.False(one.Equals(null));
        Assert.True(one == same && one != null && null != one && (PortableNetworkFile?)null == null);
        Assert.False(one == new PortableNetworkFile(url: "https://c/a"));
    }

    [Fact]
    public void Nothing_but_a_key_is_no_file() =>
        Assert.Equal("data", Assert.Throws<ArgumentException>(() => new PortableNetworkFile(password: Key)).ParamName);

    private static PortableNetworkFile ReadBack(string json)
    {
        var card = (NameCard)DimpContents.Default.Parse($$"""{"type":51,"avatar":{{json}}}""");
        Assert.Empty(card.Validate());
        return card.Avatar!;
    }
}
