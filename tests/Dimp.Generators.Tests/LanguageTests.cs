using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests;

public class LanguageTests
{
    private static readonly TestProject _project = TestProject.Of("""
        using Dimp;

        [Shape, Dispatch("field")]
        public partial record Root : WireRecord
        {
            [Field] public partial int? field { get; set; }
            [Field] public partial string value { get; init; }
            [Field] public partial Root? Inner { get; set; }

            [Factory] public static partial Root Create(string value, int? field = null);
        }

        [Case("1")] public partial record Leaf : Root;

        [Registry] public partial class Roots : WireRegistry<Root>;

        public static class Sample
        {
            public static string Run() => Roots.Default.Parse(Root.Create("v", 1).ToUtf8Bytes()).ToString();
        }
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Generated_code_means_the_same_in_every_language_with_partial_properties(LanguageVersion version) =>
        Assert.Equal("""Leaf {"value":"v","field":1}""", GeneratorRun.Of(_project with { Language = version }).Execute());

    [Fact]
    public void An_older_language_gets_nothing() =>
        Assert.Empty(GeneratorRun.Of(_project with { Language = LanguageVersion.CSharp12 }).HintNames);
}
