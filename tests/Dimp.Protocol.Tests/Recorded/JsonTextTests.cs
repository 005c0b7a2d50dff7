namespace Dimp.Protocol.Tests.Recorded;

public class JsonTextTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""{"a":[0.0,1e+16,1e-07]}""", """{"a":[0,1E+16,0.0000001]}""")]
    public void Texts_that_say_the_same_do_not_differ(string expected, string actual) =>
        Assert.Null(JsonText.Difference(expected, actual));

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""", "at byte 1:")]
    [InlineData("""{"a":1}""", """{"a":1.5}""", "at byte 5:")]
    [InlineData("""{"a":18446744073709551615}""", """{"a":18446744073709551614}""", "at byte 5:")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "at byte 5:")]
    [InlineData("""{"a":"\n"}""", """{"a":"\u000a"}""", "at byte 5:")]
    [InlineData("""{"a":1}""", """{"a": 1}""", "white space before byte 6")]
    [InlineData("""{"a":1}""", """{"a":1} """, "white space at the end")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", "at byte 6:")]
    public void The_first_difference_is_named(string expected, string actual, string where) =>
        Assert.StartsWith(where, JsonText.Difference(expected, actual), StringComparison.Ordinal);
}
