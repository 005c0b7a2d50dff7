using System.Text;
using CsCheck;
using Dimp.Tests.Model;

namespace Dimp.Tests;

public class ValidationTests
{
    private const string Sound = """{"kind":"note","sub":"x","size":1,"point":{"x":1},"points":[{"x":2},{}],"tags":["a",1]}""";

    private static string[] Keys(string json) => [.. Notes.Default.Parse(json).Validate().Select(problem => problem.Key)];

    [Fact]
    public void Problems_are_told_apart_by_key_and_message()
    {
        WireProblem[] problems = [new("a", "b"), new("a", "c"), new("b", "b"), new("a", "b")];
        Assert.Equal(3, problems.ToHashSet().Count);
        Assert.Equal(3, problems.Select(static problem => problem.GetHashCode()).Distinct().Count());
    }

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
    public void Problems_come_in_the_order_of_the_fields_those_inside_a_record_at_its_place()
    {
        const string Json =
            """{"owner":[],"inner":{"owner":{},"items":7},"more":[{"one":{"owner":[]},"items":{}},5,{"items":["a",[]]}],"items":7}""";
        Assert.Equal(
            ["owner", "inner.owner", "inner.items", "more[0].one.owner", "more[0].items", "more[1]", "more[2].items[1]", "items"],
            AliasedMessages.Default.Parse(Json).Validate().Select(problem => problem.Key));
    }

    [Fact]
    public void A_record_reports_what_no_field_can_say_after_its_fields()
    {
        IReadOnlyList<WireProblem> problems = Crates.Default.Parse("""{"crate":{"parcel":{"ID":[]}},"x":{}}""").Validate();
        Assert.Equal(["crate.parcel.ID"], problems.Select(problem => problem.Key));
        problems = Crates.Default.Parse("""{"crate":{"parcel":7}}""").Validate();
        Assert.Equal(["crate.parcel", "crate.parcel"], problems.Select(problem => problem.Key));
        Assert.Equal("A crate must not be empty.", problems[1].Message);
        Assert.False(Crates.Default.TryParse("{}", WireOptions.Strict, out _, out WireError? error));
        Assert.Equal("A crate must not be empty.", error.Message);
    }

    /// <summary>Messages with few keys are searched in another way than those with many, where absent fields are looked for one by one.</summary>
    [Fact]
    public void Unknown_keys_change_no_problem() => ModelJson.Object.Sample(json =>
    {
        string unknown = string.Join(',', Enumerable.Range(0, 9).Select(static i => $"\"unknown{i}\":{i}"));
        string begun = json[..json.LastIndexOf('}')];
        string many = $"{begun}{(WireMap.Parse(json).Count == 0 ? "" : ",")}{unknown}}}";
        Assert.Equal(Boxes.Default.Parse(many).Validate(), Boxes.Default.Parse(json).Validate());
    });

    [Fact]
    public void A_sound_record_without_nested_ones_costs_one_small_object()
    {
        var point = new Point(new WireMap { ["x"] = 1 });
        _ = point.Validate();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = point.Validate();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64);
    }

    [Fact]
    public void A_problem_says_what_is_wrong()
    {
        IReadOnlyList<WireProblem> problems = Notes.Default.Parse("""{"kind":"","sub":"","text":{"deep":[1,2]}}""").Validate();
        Assert.Equal("The value of \"text\" cannot be read as a string; it is {\"deep\":[1,2]}.", problems[0].Message);
        Assert.Equal("The key \"size\" is required, and missing.", problems[1].ToString());
    }

    [Theory]
    [InlineData(56)]
    [InlineData(57)]
    [InlineData(1_000_000)]
    public void A_problem_shows_the_beginning_of_a_long_value(int length)
    {
        string value = $"[\"{new string('x', length)}\"]";
        string shown = value.Length > 60 ? value[..57] + "..." : value;
        Assert.EndsWith($"; it is {shown}.", ProblemOf(value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void A_value_that_is_cut_off_keeps_its_characters_whole(string before)
    {
        string value = $"[\"{before}{string.Concat(Enumerable.Repeat(char.ConvertFromUtf32(0x1F600), 40))}\"]";
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(ProblemOf(value))));
    }

    private static string ProblemOf(string text) =>
        Assert.Single(Notes.Default.Parse($$"""{"kind":"","sub":"","size":1,"text":{{text}}}""").Validate()).Message;

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
