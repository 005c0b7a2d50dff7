namespace Dimp.Tests;

public class ValidationTests
{
    private const string Sound = """{"kind":"note","sub":"x","size":1,"point":{"x":1},"points":[{"x":2},{}],"tags":["a",1]}""";

    private static string[] Keys(string json) => [.. Notes.Default.Parse(json).Validate().Select(problem => problem.Key)];

    [Fact]
    public void A_sound_message_has_no_problems() => Assert.Empty(Keys(Sound));

    [Theory]
    [InlineData("""{"kind":null,"sub":1,"size":null}""", "size")]
    [InlineData("""{"size":1}""", "kind", "sub")]
    [InlineData("""{"size":1,"k":null}""", "sub")]
    [InlineData("""{"kind":"","sub":"","size":"x","text":[]}""", "text", "size")]
    [InlineData("""{"kind":"","sub":"","size":1,"text":null,"txt":{}}""", "txt")]
    [InlineData("""{"kind":"","sub":"","size":1,"point":3}""", "point")]
    [InlineData("""{"kind":"","sub":"","size":1,"point":{"x":"far"}}""", "point.x")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":[1,{"x":[]},null]}""", "points[0]", "points[1].x", "points[2]")]
    [InlineData("""{"kind":"","sub":"","size":1,"tags":{},"points":"p"}""", "points", "tags")]
    [InlineData("""{"kind":"","sub":"","size":1,"tags":["a",{},"b"]}""", "tags[1]")]
    public void A_problem_names_its_place(string json, params string[] keys) => Assert.Equal(keys, Keys(json));

    [Fact]
    public void A_problem_says_what_is_wrong()
    {
        IReadOnlyList<WireProblem> problems = Notes.Default.Parse("""{"kind":"","sub":"","text":{"deep":[1,2]}}""").Validate();
        Assert.Equal("The value of \"text\" cannot be read as a string; it is {\"deep\":[1,2]}.", problems[0].Message);
        Assert.Equal("The key \"size\" is required, and missing.", problems[1].ToString());
    }

    [Fact]
    public void Strict_reading_refuses_what_has_a_problem()
    {
        Assert.True(Notes.Default.TryParse(Sound, WireOptions.Strict, out _, out _));
        Assert.False(Notes.Default.TryParse("""{"kind":"","sub":""}""", WireOptions.Strict, out Note? none, out WireError? error));
        Assert.Null(none);
        Assert.Contains("size", error.Message, StringComparison.Ordinal);
        Assert.Throws<WireException>(() => Notes.Default.Parse("""{"kind":"","sub":""}""", WireOptions.Strict));
        Assert.False(Notes.Default.TryParse(new WireMap(), WireOptions.Strict, out _, out _));
    }
}
