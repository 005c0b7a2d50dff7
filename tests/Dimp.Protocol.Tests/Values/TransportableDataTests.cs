namespace Dimp.Protocol.Tests.Values;

public class TransportableDataTests
{
    [Theory]
    [InlineData("aGVsbG8=", "base64", null, "hello")]
    [InlineData("", "base64", null, "")]
    [InlineData("data:text/plain;base64,aGVsbG8=", "base64", "text/plain", "hello")]
    [InlineData("data:text/plain;charset=utf-8;base64,aGVsbG8=", "base64", "text/plain;charset=utf-8", "hello")]
    [InlineData("data:;base64,aGVsbG8=", "base64", null, "hello")]
    [InlineData("data:text/html,<p>h%C3%A9</p>", "", "text/html", "<p>hé</p>")]
    [InlineData("data:,a%20b,c", "", null, "a b,c")]
    [InlineData("data:,", "", null, "")]
    public void Base64_and_data_URIs_say_bytes(string text, string encoding, string? mediaType, string decoded)
    {
        TransportableData data = TransportableData.Parse(text);
        Assert.Equal(encoding, data.Encoding);
        Assert.Equal(mediaType, data.MediaType);
        Assert.Equal(decoded, Decoded(data));
        Assert.Equal(text, data.ToString());
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("https://a.b/c")]
    [InlineData("aGVsbG8=!")]
    [InlineData("data:image/png;base64,???")]
    [InlineData("data:image/png;base64")]
    public void What_is_no_encoding_of_bytes_is_still_a_text(string text)
    {
        TransportableData data = TransportableData.Parse(text);
        Assert.Null(data.Bytes);
        Assert.Equal(text, data.ToString());
        Assert.Equal("base64", data.Encoding);
    }

    [Fact]
    public void Plain_text_stands_for_its_own_bytes()
    {
        TransportableData data = TransportableData.Plain("data:,ZGF0YQ==é");
        Assert.Equal("", data.Encoding);
        Assert.Null(data.MediaType);
        Assert.Equal("data:,ZGF0YQ==é", Decoded(data));
        Assert.True(data == TransportableData.Plain("data:,ZGF0YQ==é") && data != TransportableData.Parse("data:,ZGF0YQ==é") && data != null);
    }

    [Theory]
    [InlineData(null, "aGVsbG8=")]
    [InlineData("text/plain", "data:text/plain;base64,aGVsbG8=")]
    public void Bytes_become_Base64_or_a_URI_when_their_type_is_said(string? mediaType, string text)
    {
        TransportableData data = TransportableData.From("hello"u8, mediaType);
        Assert.Equal(text, data.ToString());
        Assert.Equal(TransportableData.Parse(text), data);
        Assert.Equal("hello", Decoded(data));
        Assert.Equal("hello", Decoded(TransportableData.Parse(text)));
    }

    [Fact]
    public void The_bytes_that_are_encoded_are_copied()
    {
        byte[] bytes = [1, 2];
        TransportableData data = TransportableData.From(bytes);
        bytes[0] = 9;
        Assert.Equal([1, 2], data.Bytes!.Value.ToArray());
    }

    [Fact]
    public void Data_is_equal_when_its_text_is_and_means_the_same()
    {
        TransportableData one = TransportableData.Parse("YQ==");
        TransportableData same = TransportableData.From("a"u8);
        Assert.True(one.Equals(same) && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(TransportableData.Parse("YQ")));
        Assert.False(one.Equals(TransportableData.Plain("YQ==")));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals("YQ=="));
    }

    [Theory]
    [InlineData("\"YQ==\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("5", false)]
    [InlineData("[1]", false)]
    [InlineData("{}", false)]
    public void Only_a_string_on_the_wire_is_data(string json, bool isData)
    {
        FileContent file = Assert.IsType<FileContent>(DimpContents.Default.Parse($$"""{"type":16,"data":{{json}}}"""));
        Assert.Equal(isData, file.Data is not null);
        Assert.Equal(!isData, file.Validate() is [{ Key: "data" }]);
    }

    [Fact]
    public void Nothing_is_no_data()
    {
        Assert.Throws<ArgumentNullException>("text", () => TransportableData.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => TransportableData.Plain(null!));
    }

    private static string Decoded(TransportableData data) => System.Text.Encoding.UTF8.GetString(data.Bytes!.Value.Span);

    [Fact]
    public void A_type_with_a_comma_is_refused_because_the_data_would_begin_there() =>
        Assert.Throws<ArgumentException>("mediaType", () => TransportableData.From([1], "text/plain;title=\"a,b\""));
}
