using System.Text;

namespace Dimp.Tests.Grammar;

/// <summary>What an error says of a message that is refused, and where.</summary>
public class ErrorTests
{
    [Theory]
    // The beginning.
    [InlineData("", 0, "The message is empty.")]
    [InlineData(" \n\t", 3, "The message is nothing but white space.")]
    [InlineData("[{}]", 0, "A message begins with '{'; here is '['.")]
    [InlineData("  \"text\"", 2, "A message begins with '{'; here is '\"'.")]
    [InlineData("nul", 0, "A message begins with '{'; here is 'n'.")]
    [InlineData("é", 0, "A message begins with '{'; here is 'é'.")]
    [InlineData("\0{}", 0, "A message begins with '{'; here is '\\u0000'.")]
    [InlineData("\uFEFF{}", 0, "A byte order mark is not part of a message; remove the first three bytes.")]
    [InlineData(" \uFEFF{}", 1, "A message begins with '{'; here is '\\ufeff'.")]
    // Keys.
    [InlineData("{", 1, "The message ends in the middle of an object.")]
    [InlineData("{a:1}", 1, "A key begins with '\"'; here is 'a'.")]
    [InlineData("{'a':1}", 1, "A key begins with '\"'; here is \"'\".")]
    [InlineData("{]", 1, "A key begins with '\"'; here is ']'.")]
    [InlineData("{,}", 1, "A key begins with '\"'; here is ','.")]
    [InlineData("{\"a\":1,2}", 7, "A key begins with '\"'; here is '2'.")]
    [InlineData("{\"a\":1,,}", 7, "A key begins with '\"'; here is ','.")]
    [InlineData("{\"a\":1, }", 8, "A comma is followed by '}'; remove the comma.")]
    [InlineData("{\"a\":1,", 7, "The message ends in the middle of an object.")]
    [InlineData("{\"a", 3, "The message ends in the middle of a string.")]
    [InlineData("{\"a\"", 4, "The message ends in the middle of an object.")]
    [InlineData("{\"a\" 1}", 5, "A key is followed by ':'; here is '1'.")]
    [InlineData("{\"a\"}", 4, "A key is followed by ':'; here is '}'.")]
    [InlineData("{\"a\"\u2028:1}", 4, "A key is followed by ':'; here is '\\u2028'.")]
    [InlineData("{/**/}", 1, "A key begins with '\"'; here is '/'.")]
    // Values.
    [InlineData("{\"a\": ", 6, "The message ends in the middle of an object.")]
    [InlineData("{\"a\":}", 5, "No value begins with '}'.")]
    [InlineData("{\"a\":,}", 5, "No value begins with ','.")]
    [InlineData("{\"a\":NaN}", 5, "No value begins with 'N'.")]
    [InlineData("{\"a\":'b'}", 5, "No value begins with \"'\".")]
    [InlineData("{\"a\":+1}", 5, "No value begins with '+'.")]
    [InlineData("{\"a\":.5}", 5, "No value begins with '.'.")]
    [InlineData("{\"a\":\U0001F600}", 5, "No value begins with '\U0001F600'.")]
    [InlineData("{\"a\":\u0085}", 5, "No value begins with '\\u0085'.")]
    [InlineData("{\"a\":\U000E0001}", 5, "No value begins with '\\udb40\\udc01'.")]
    [InlineData("{\"a\":[", 6, "The message ends in the middle of an array.")]
    [InlineData("{\"a\":[,1]}", 6, "No value begins with ','.")]
    [InlineData("{\"a\":[}", 6, "No value begins with '}'.")]
    [InlineData("{\"a\":[1,]}", 8, "A comma is followed by ']'; remove the comma.")]
    [InlineData("{\"a\":[1,}", 8, "No value begins with '}'.")]
    [InlineData("{\"a\":[1", 7, "The message ends in the middle of an array.")]
    // What comes after a value.
    [InlineData("{\"a\":1 2}", 7, "After a value in an object comes ',' or '}'; here is '2'.")]
    [InlineData("{\"a\":1]", 6, "After a value in an object comes ',' or '}'; here is ']'.")]
    [InlineData("{\"a\":{}:", 7, "After a value in an object comes ',' or '}'; here is ':'.")]
    [InlineData("{\"a\":\"b\"\"c\"}", 8, "After a value in an object comes ',' or '}'; here is '\"'.")]
    [InlineData("{\"a\":[1}", 7, "After a value in an array comes ',' or ']'; here is '}'.")]
    [InlineData("{\"a\":[[] {}]}", 9, "After a value in an array comes ',' or ']'; here is '{'.")]
    [InlineData("{\"a\":1//\n}", 6, "After a value in an object comes ',' or '}'; here is '/'.")]
    [InlineData("{} x", 3, "Nothing comes after the message; here is 'x'.")]
    [InlineData("{}{}", 2, "Nothing comes after the message; here is '{'.")]
    [InlineData("{}\0", 2, "Nothing comes after the message; here is '\\u0000'.")]
    // Words.
    [InlineData("{\"a\":tru", 8, "The message ends in the middle of the word true.")]
    [InlineData("{\"a\":tRue}", 6, "The word true goes on with 'r'; here is 'R'.")]
    [InlineData("{\"a\":fals }", 9, "The word false goes on with 'e'; here is ' '.")]
    [InlineData("{\"a\":nul}", 8, "The word null goes on with 'l'; here is '}'.")]
    [InlineData("{\"a\":nulls}", 9, "After a value in an object comes ',' or '}'; here is 's'.")]
    // Numbers.
    [InlineData("{\"a\":-", 6, "The message ends in the middle of a number.")]
    [InlineData("{\"a\":-x}", 6, "After '-' in a number comes a digit; here is 'x'.")]
    [InlineData("{\"a\":01}", 6, "A number cannot begin with 0 and go on.")]
    [InlineData("{\"a\":-00.5}", 7, "A number cannot begin with 0 and go on.")]
    [InlineData("{\"a\":1.}", 7, "After '.' in a number comes a digit; here is '}'.")]
    [InlineData("{\"a\":1.", 7, "The message ends in the middle of a number.")]
    [InlineData("{\"a\":1.e5}", 7, "After '.' in a number comes a digit; here is 'e'.")]
    [InlineData("{\"a\":1e}", 7, "After 'e' in a number comes a digit; here is '}'.")]
    [InlineData("{\"a\":1.5E+\n}", 10, "After '+' in a number comes a digit; here is '\\u000a'.")]
    [InlineData("{\"a\":1e+", 8, "The message ends in the middle of a number.")]
    [InlineData("{\"a\":0x1}", 6, "After a value in an object comes ',' or '}'; here is 'x'.")]
    [InlineData("{\"a\":1_000}", 6, "After a value in an object comes ',' or '}'; here is '_'.")]
    // Strings.
    [InlineData("{\"a\":\"b", 7, "The message ends in the middle of a string.")]
    [InlineData("{\"a\":\"\\", 7, "The message ends in the middle of a string.")]
    [InlineData("{\"a\":\"\\u00", 10, "The message ends in the middle of a string.")]
    [InlineData("{\"a\":\"\u0007\"}", 6, "In a string a control character must be escaped; here is '\\u0007'.")]
    [InlineData("{\"a\n\":1}", 3, "In a string a control character must be escaped; here is '\\u000a'.")]
    [InlineData("{\"a\":\"\\x\"}", 7, "After a backslash comes one of \" \\ / b f n r t u; here is 'x'.")]
    [InlineData("{\"a\":\"\\'\"}", 7, "After a backslash comes one of \" \\ / b f n r t u; here is \"'\".")]
    [InlineData("{\"a\":\"\\u00g0\"}", 10, "After \\u come four hexadecimal digits; here is 'g'.")]
    [InlineData("{\"a\":\"\\u00\"}", 10, "After \\u come four hexadecimal digits; here is '\"'.")]
    [InlineData("{\"a\":\"\\uD800\"}", 6, "The escaped surrogate \\uD800 stands without its partner.")]
    [InlineData("{\"a\":[\"\\ud83d\\ude00\\udc00\"]}", 19, "The escaped surrogate \\udc00 stands without its partner.")]
    [InlineData("{\"a\":\"\\ud800\\u0041\"}", 6, "The escaped surrogate \\ud800 stands without its partner.")]
    [InlineData("{\"\\udc00\":1}", 2, "The escaped surrogate \\udc00 stands without its partner.")]
    // A text that is no JSON matters more than what a string of it says.
    [InlineData("{\"\\udc00\":}", 10, "No value begins with '}'.")]
    public void An_error_says_what_is_wrong_and_where(string json, int offset, string message) =>
        Assert.Equal(new WireError(message, offset), ErrorOf(Text.Utf8(json)));

    [Theory]
    [InlineData("{\"a\":\"b", 0xFF, "\"}", 7, "The text of a string must be UTF-8; here is 0xFF.")]
    [InlineData("{\"a\":\"é", 0xC3, "\"}", 8, "The text of a string must be UTF-8; here is 0xC3.")]
    [InlineData("{\"", 0x80, "\":1}", 2, "The text of a string must be UTF-8; here is 0x80.")]
    [InlineData("{\"a\":\"\\n", 0xED, "\\u0041\"}", 8, "The text of a string must be UTF-8; here is 0xED.")]
    [InlineData("{\"a\":", 0xEF, "}", 5, "No value begins with 0xEF.")]
    [InlineData("{\"a\":\"\\", 0xC0, "\"}", 7, "After a backslash comes one of \" \\ / b f n r t u; here is 0xC0.")]
    [InlineData("", 0xFE, "{}", 0, "A message begins with '{'; here is 0xFE.")]
    public void A_byte_that_is_not_UTF8_is_shown_as_a_number(string before, int value, string after, int offset, string message) =>
        Assert.Equal(new WireError(message, offset), ErrorOf([.. Text.Utf8(before), (byte)value, .. Text.Utf8(after)]));

    [Theory]
    [InlineData(1, "{\"a\":[]}", 5)]
    [InlineData(2, "{\"a\":[{\"b\":1}]}", 6)]
    public void An_error_says_that_a_message_is_too_deep(int maxDepth, string json, int offset) => Assert.Equal(
        new WireError($"Objects and arrays are nested more than {maxDepth} deep.", offset),
        ErrorOf(Text.Utf8(json), new WireOptions { MaxDepth = maxDepth }));

    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"é\":\"", 7)]
    public void A_text_with_half_a_character_is_refused_there(string before, int offset)
    {
        Assert.False(WireMap.TryParse(before + '\ud800' + "\"}", WireOptions.Default, out _, out WireError? error));
        Assert.Equal(new WireError("The text has a surrogate without its partner, which UTF-8 cannot say.", offset), error);
    }

    [Fact]
    public void An_error_says_that_a_message_is_too_long() => Assert.Equal(
        new WireError("The message is longer than the 8 bytes that are allowed.", 8),
        ErrorOf("{\"a\":123}"u8.ToArray(), new WireOptions { MaxBytes = 8 }));

    [Fact]
    public void A_key_that_comes_twice_is_shown_on_one_line() => Assert.Equal(
        new WireError("The key \"a\\nb\" comes twice in one object.", 10),
        ErrorOf("{\"a\\nb\":1,\"a\\nb\":2}"u8.ToArray(), WireOptions.Strict));

    [Fact]
    public void The_beginning_of_a_long_key_that_comes_twice_is_shown()
    {
        string key = new('a', 61);
        Assert.Equal(
            new WireError($"The key \"{key[..57]}...\" comes twice in one object.", 67),
            ErrorOf(Text.Utf8($$"""{"{{key}}":1,"{{key}}":2}"""), WireOptions.Strict));
    }

    [Fact]
    public void No_character_of_a_long_key_is_split()
    {
        string key = new string('a', 56) + "\ud83d\ude00bcdef";
        Assert.Equal(
            new WireError($"The key \"{key[..56]}...\" comes twice in one object.", 71),
            ErrorOf(Text.Utf8($$"""{"{{key}}":1,"{{key}}":2}"""), WireOptions.Strict));
    }

    private static WireError ErrorOf(byte[] json, WireOptions? options = null)
    {
        Assert.False(Notes.Default.TryParse(json, options ?? WireOptions.Default, out _, out WireError? error));
        return error;
    }
}
