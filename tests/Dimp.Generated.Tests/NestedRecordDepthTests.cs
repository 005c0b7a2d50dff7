using System.Globalization;

namespace Dimp.Tests;

/// <summary>Records nested as deep as a message may be.</summary>
public class NestedRecordDepthTests
{
    private const int Depth = 1000;

    private static readonly WireOptions Deep = new() { MaxDepth = Depth };

    /// <summary>Dolls in dolls, each with its size, the innermost with what is no size.</summary>
    private static Doll Nest(string opening, string closing, int count)
    {
        string json = "{\"size\":{}}";
        for (int size = 1; size < count; size++)
        {
            json = string.Create(CultureInfo.InvariantCulture, $"{opening}{json}{closing},\"size\":{size}}}");
        }
        return Dolls.Default.Parse(json, Deep);
    }

    [Theory]
    [InlineData("{\"inner\":", "", "inner.", Depth - 1)]
    [InlineData("{\"one\":", "", "one.", Depth - 1)]
    [InlineData("{\"more\":[{},", ",{}]", "more[1].", (Depth - 1) / 2)]
    public void They_are_validated_on_a_small_stack(string opening, string closing, string step, int count)
    {
        Doll doll = Nest(opening, closing, count);
        WireProblem problem = Assert.Single(SmallStack.Run(doll.Validate));
        Assert.Equal(string.Concat(Enumerable.Repeat(step, count - 1)) + "size", problem.Key);
    }

    [Theory]
    [InlineData("{\"inner\":", "", Depth - 1)]
    [InlineData("{\"one\":", "", Depth - 1)]
    [InlineData("{\"more\":[7,", "]", (Depth - 1) / 2)]
    public void They_are_rewritten_on_a_small_stack_the_innermost_first(string opening, string closing, int count)
    {
        Doll doll = Nest(opening, closing, count);
        (string written, List<int?> sizes) = SmallStack.Run(() => (doll.ToJson(WireProfile.Legacy), Doll.Rewritten));
        Assert.Equal(doll.ToJson(), written);
        Assert.Equal([null, .. Enumerable.Range(1, count - 1)], sizes);
    }

    [Fact]
    public void Every_one_of_many_is_rewritten_before_the_one_that_it_is_nested_in()
    {
        Doll doll = Dolls.Default.Parse(
            """{"size":1,"inner":{"size":11,"more":[{"size":111},{"size":112}]},"more":[{"size":12},{"size":13,"one":{"size":131}}]}""");
        Doll.Rewritten.Clear();
        _ = doll.ToJson(WireProfile.Legacy);
        List<int?> sizes = Doll.Rewritten;
        Assert.Equal([1, 11, 12, 13, 111, 112, 131], sizes.Order());
        Assert.All(sizes.Where(size => size > 1), size => Assert.True(sizes.IndexOf(size) < sizes.IndexOf(size / 10)));
    }
}
