using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Values;

/// <summary>Values as the framework reads and writes them.</summary>
public class ValueTextTests
{
    private const string Hulk = "hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj/phone";

    [Theory]
    [InlineData(Hulk, true)]
    [InlineData("anywhere", true)]
    [InlineData("", false)]
    [InlineData("a@", false)]
    [InlineData("a@b@c", false)]
    public void Identifiers_are_parsed_by_every_interface(string text, bool isOne) => AssertParsed<Identifier>(text, isOne);

    [Theory]
    [InlineData("136", true)]
    [InlineData("text", true)]
    [InlineData("中", true)]
    [InlineData("", false)]
    public void Types_are_parsed_by_every_interface(string text, bool isOne) => AssertParsed<ContentType>(text, isOne);

    [Fact]
    public void Values_are_formatted_by_every_interface()
    {
        AssertFormatted(Identifier.Parse(Hulk), Hulk);
        AssertFormatted(ContentType.Command, "136");
        AssertFormatted(default(ContentType), "");
        AssertFormatted(new ContentType("中"), "中");
        Assert.Equal($"to {Hulk} as 1", $"to {Identifier.Parse(Hulk)} as {ContentType.Text}");
    }

    [Theory]
    [InlineData(typeof(Identifier), Hulk)]
    [InlineData(typeof(ContentType), "136")]
    [InlineData(typeof(TransportableData), "data:text/plain,x")]
    [InlineData(typeof(PortableNetworkFile), "https://example.org/a.png")]
    public void Values_are_strings_of_JSON(Type type, string text)
    {
        string json = $"\"{text}\"";
        object value = JsonSerializer.Deserialize(json, type)!;
        Assert.IsType(type, value);
        Assert.Equal(json, JsonSerializer.Serialize(value, type));
    }

    [Fact]
    public void Values_that_cannot_be_read_are_refused()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Identifier>("\"a@\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ContentType>("[]"));
        Assert.Equal(136, JsonSerializer.Deserialize<ContentType>("136"));
        Dictionary<Identifier, ContentType> types = JsonSerializer.Deserialize<Dictionary<Identifier, ContentType>>($$"""{"{{Hulk}}":"1"}""")!;
        Assert.Equal(ContentType.Text, types[Identifier.Parse(Hulk)]);
        Assert.Equal($$"""{"{{Hulk}}":"1"}""", JsonSerializer.Serialize(types));
    }

    private static void AssertParsed<T>(string text, bool isOne) where T : ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(isOne, T.TryParse(text, CultureInfo.InvariantCulture, out T? value));
        Assert.Equal(isOne, T.TryParse(text.AsSpan(), null, out T? ofSpan));
        Assert.Equal(isOne, T.TryParse(utf8, null, out T? ofUtf8));
        Assert.Equal([value, value], new[] { ofSpan, ofUtf8 });
        Assert.False(T.TryParse((string?)null, null, out _));
        Assert.False(T.TryParse([0xFF, 0xFE], null, out _));
        if (isOne)
        {
            Assert.Equal(text, value!.ToString());
            Assert.Equal([value, value, value], new[] { T.Parse(text, null), T.Parse(text.AsSpan(), null), T.Parse(utf8, null) });
        }
        else
        {
            Assert.Throws<FormatException>(() => T.Parse(text, null));
            Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), null));
            Assert.Throws<FormatException>(() => T.Parse(utf8, null));
        }
    }

    private static void AssertFormatted<T>(T value, string text) where T : ISpanFormattable, IUtf8SpanFormattable
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Assert.Equal(text, value.ToString(null, CultureInfo.InvariantCulture));
        char[] characters = new char[text.Length];
        Assert.True(value.TryFormat(characters, out int written, default, null));
        Assert.Equal(text, new string(characters, 0, written));
        byte[] utf8 = new byte[length];
        Assert.True(value.TryFormat(utf8, out written, default, null));
        Assert.Equal(text, Encoding.UTF8.GetString(utf8, 0, written));
        if (length > 0)
        {
            Assert.False(value.TryFormat(characters.AsSpan(1), out written, default, null));
            Assert.Equal(0, written);
            Assert.False(value.TryFormat(utf8.AsSpan(1), out written, default, null));
            Assert.Equal(0, written);
        }
    }
}
