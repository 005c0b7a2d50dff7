namespace Dimp.Tests;

public class SingleItemTests
{
    private static AliasedMessage Parse(string json) => AliasedMessages.Default.Parse(json);

    [Theory]
    [InlineData("""{"items":["a","b"],"item":"c"}""", "a b")]
    [InlineData("""{"item":"c"}""", "c")]
    [InlineData("""{"items":null,"item":"c"}""", "c")]
    [InlineData("""{"items":[],"item":"c"}""", "")]
    [InlineData("""{"items":7,"item":"c"}""", null)]
    [InlineData("""{"item":null}""", null)]
    [InlineData("""{"item":{}}""", "")]
    public void A_single_item_stands_in_for_a_list_that_is_not_there(string json, string? items)
    {
        AliasedMessage message = Parse(json);
        Assert.Equal(items, message.Items is { } read ? string.Join(' ', read) : null);
        Assert.Equal(json, message.ToJson());
    }

    [Fact]
    public void Setting_the_list_removes_the_single_item()
    {
        AliasedMessage message = Parse("""{"item":"c","x":1}""");
        message.Items = ["a"];
        Assert.Equal("""{"x":1,"items":["a"]}""", message.ToJson());
        AliasedMessage emptied = Parse("""{"item":"c"}""");
        emptied.Items = null;
        Assert.Equal("{}", emptied.ToJson());
    }

    [Theory]
    [InlineData("""{"item":{}}""", "item")]
    [InlineData("""{"items":["a",{}],"item":{}}""", "items[1]")]
    [InlineData("""{"items":7,"item":{}}""", "items")]
    [InlineData("""{"items":null,"item":[1]}""", "item")]
    [InlineData("""{"item":"a"}""")]
    public void A_problem_names_the_key_that_was_read(string json, params string[] keys) =>
        Assert.Equal(keys, Parse(json).Validate().Select(problem => problem.Key));
}
