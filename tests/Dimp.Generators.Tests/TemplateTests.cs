using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class TemplateTests
{
    [Theory]
    [InlineData("Root", "{}")]
    [InlineData("Middle", """{"kind":"middle"}""")]
    [InlineData("Heir", """{"kind":"middle"}""")]
    [InlineData("Leaf", """{"kind":"middle","app":"a","mod":"m"}""")]
    [InlineData("Moved", """{"kind":"moved","app":"a","mod":"m"}""")]
    [InlineData("Special", """{"kind":"middle","app":"a","mod":"m","act":"\"é\n"}""")]
    public void A_new_record_starts_with_the_first_case_that_is_nearest_to_it(string record, string json)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            using Dimp;

            [Shape, Dispatch("kind")] public partial record Root : WireRecord;

            [Case("middle", "centre"), Case("other"), Dispatch("app", "mod", "act")]
            public partial record Middle : Root;

            [Shape] public partial record Heir : Middle;

            [Case("a", "m"), Case("b")] public partial record Leaf : Middle;

            [Case("moved", On = "kind")] public partial record Moved : Leaf;

            [Case("a", "m", "\"é\n")] public partial record Special : Leaf;

            public static class Sample
            {
                public static string Run() => new {{record}}().ToJson();
            }
            """);
        Assert.Equal(json.Replace("\n", "\\n", StringComparison.Ordinal), run.Execute());
    }
}
