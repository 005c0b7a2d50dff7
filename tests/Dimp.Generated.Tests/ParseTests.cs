using System.Buffers;

namespace Dimp.Tests;

/// <summary>Which texts are accepted, which are refused, and at which position.</summary>
public class ParseTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("[]", 0)]
    [InlineData("  \"text\"", 2)]
    [InlineData("null", 0)]
    [InlineData("17", 0)]
    [InlineData("{", 1)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{\"a\":01}", 6)]
    [InlineData("{\"a\":+1}", 5)]
    [InlineData("{\"a\":1.}", 7)]
    [InlineData("{\"a\":NaN}", 5)]
    [InlineData("{'a':1}", 1)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{\"a\":\"\\x\"}", 7)]
    [InlineData("{\"a\":\"\t\"}", 6)]
    [InlineData("{} x", 3)]
    [InlineData("{}{}", 2)]
    [InlineData("{/**/}", 1)]
    [InlineData("{\"a\":\n[1,\n2,]}", 12)]
    [InlineData("\uFEFF{}", 0)]
    [InlineData("{\"a\":{\"b\":\"\\ud800\"}}", 11)]
    [InlineData("{\"a\":\"\\udc00\\ud800\"}", 6)]
    [InlineData("{\"a\":\"\\ud800\\u0041\"}", 6)]
    [InlineData("{\"\\ud83d\":1}", 2)]
    [InlineData("{\"a\":[\"\\\\\",\"\\uDFFF\"]}", 12)]
    public void What_is_not_one_sound_object_is_refused_where_it_breaks(string json, int offset)
    {
        Assert.False(Notes.Default.TryParse(Text.Utf8(json), out Note? none, out WireError? error));
        Assert.Null(none);
        Assert.Equal(offset, error.ByteOffset);
        Assert.NotEmpty(error.Message);

        var exception = Assert.Throws<WireException>(() => Notes.Default.Parse(json));
        Assert.Equal(error, exception.Error);
        Assert.IsAssignableFrom<FormatException>(exception);
        Assert.Contains(error.Message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"k\":\"\u0000\"}", 6)]
    [InlineData("{\"\u0000\":1}", 2)]
    [InlineData("{\"k\":{\"d\":[\"xx\u0000\"]}}", 14)]
    public void Bytes_that_are_not_UTF8_are_refused_where_they_stand(string template, int offset)
    {
        foreach (byte[] bad in new byte[][] { [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80] })
        {
            byte[] input = [.. Text.Utf8(template).SelectMany(b => b == 0 ? bad : [b])];
            Assert.False(Notes.Default.TryParse(input, out _, out WireError? error));
            Assert.Equal(offset, error.ByteOffset);
        }
    }

    [Fact]
    public void A_string_with_half_a_surrogate_pair_is_refused()
    {
        Assert.False(Notes.Default.TryParse("{\"ä\":\"\uD800\"}", out _, out WireError? error));
        Assert.Equal(7, error.ByteOffset);
        Assert.True(Notes.Default.TryParse("{\"ä\":\"\uD83D\uDE00\"}", out _, out _));
    }

    [Fact]
    public void Escaped_pairs_and_escapes_next_to_each_other_are_sound()
    {
        Note note = Notes.Default.Parse("""{"a":"\ud83d\ude00\\ud800\u0041\n","\ud83d\ude00":1}""");
        Assert.Equal("\U0001F600\\ud800A\n", note.Map["a"].AsString());
        Assert.Equal(1, note.Map["\U0001F600"].AsInt32());
    }

    [Fact]
    public void Depth_is_limited_to_what_the_options_say()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
        Assert.True(Notes.Default.TryParse(Nested(64), out _, out _));
        Assert.False(Notes.Default.TryParse(Nested(65), out _, out WireError? error));
        Assert.Equal(64 * 5, error.ByteOffset);
        Assert.True(Notes.Default.TryParse(Nested(500), new WireOptions { MaxDepth = 500 }, out Note? deep, out _));
        Assert.Equal(deep, deep with { });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WireOptions { MaxDepth = 0 });
    }

    [Fact]
    public void Size_is_limited_to_what_the_options_say()
    {
        var options = new WireOptions { MaxBytes = 8 };
        Assert.True(Notes.Default.TryParse("{\"a\":12}", options, out _, out _));
        Assert.False(Notes.Default.TryParse("{\"a\":12} ", options, out _, out WireError? error));
        Assert.Equal(8, error.ByteOffset);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WireOptions { MaxBytes = -1 });
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", 7)]
    [InlineData("{\"x\":[{\"a\":1,\"\\u0061\":2}]}", 13)]
    public void Strict_options_refuse_a_key_that_comes_twice(string json, int offset)
    {
        Assert.True(Notes.Default.TryParse(json, out _, out _));
        var options = new WireOptions { AllowDuplicateKeys = false };
        Assert.False(Notes.Default.TryParse(json, options, out _, out WireError? error));
        Assert.Equal(offset, error.ByteOffset);
        Assert.Contains("\"a\"", error.Message, StringComparison.Ordinal);
        Assert.True(Notes.Default.TryParse("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", options, out _, out _));
    }

    [Fact]
    public void Every_form_of_input_gives_the_same_record()
    {
        const string Json = " {\"kind\":\"note\",\"text\":\"h\\u00e9\"}\n";
        byte[] bytes = Text.Utf8(Json);
        Note expected = Notes.Default.Parse(Json);
        Note[] others =
        [
            Notes.Default.Parse(bytes),
            Notes.Default.Parse(bytes.AsSpan()),
            Notes.Default.Parse(bytes.AsMemory()),
            Notes.Default.Parse((ReadOnlyMemory<byte>)bytes),
            Notes.Default.ParseOwned(bytes),
            Notes.Default.Parse(new ReadOnlySequence<byte>(bytes)),
            Notes.Default.Parse(WireMap.Parse(bytes)),
            Notes.Default.Parse(WireMap.Parse(Json)),
            .. Enumerable.Range(0, bytes.Length + 1).Select(at => Notes.Default.Parse(Pieces.Cut(bytes, at))),
        ];
        Assert.All(others, other =>
        {
            Assert.Equal(expected, other);
            Assert.Equal(bytes, other.ToUtf8Bytes());
        });
    }

    [Fact]
    public void No_string_is_no_message()
    {
        Assert.False(Notes.Default.TryParse((string?)null, out Note? none, out WireError? error));
        Assert.Null(none);
        Assert.Equal(new WireError("There is no message, but null.", 0), error);
        Assert.False(Notes.Default.TryParse((string?)null, WireOptions.Strict, out _, out _));
        Assert.Throws<ArgumentNullException>(() => Notes.Default.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => WireMap.Parse((string)null!));
    }

    [Fact]
    public void A_map_is_read_without_a_registry_too()
    {
        Assert.Equal(1, WireMap.Parse("{\"a\":1}"u8)["a"].AsInt32());
        Assert.Equal(7, Assert.Throws<WireException>(() => WireMap.Parse("{\"a\":1,}")).ByteOffset);
        Assert.Throws<WireException>(() => WireMap.Parse("{\"a\":1,\"a\":1}"u8, WireOptions.Strict));
    }
}
