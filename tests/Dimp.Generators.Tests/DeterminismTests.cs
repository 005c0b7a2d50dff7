using System.Globalization;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class DeterminismTests
{
    [Fact]
    public void The_order_of_the_files_does_not_matter() => AssertOrderDoesNotMatter(
        """
        [Shape, Dispatch("a", "b")]
        public partial record Root : WireRecord { [Field] public partial int One { get; set; } }
        """,
        """
        [Case("x", "y"), Case("z")]
        public partial record Zebra : Root { [Field] public partial Root? Inner { get; set; } }
        """,
        """
        [Case("x", "y")] public partial record Ant : Root;
        [Case("y")] public partial record Bee : Ant;
        """,
        """
        [Fallback(Having = "f")] public partial record Fox : Ant;
        [Fallback(Having = "f")] public partial record Elk : Ant;
        """,
        """
        [Registry] public partial class Roots : WireRegistry<Root>;
        [Registry] public partial class Ants : WireRegistry<Ant>;
        """,
        "[Registry] public partial class Others : WireRegistry<Root>;");

    [Fact]
    public void The_order_of_the_files_does_not_matter_to_a_record_of_several_parts() => AssertOrderDoesNotMatter(
        "[Shape, Dispatch(\"a\")] public partial record Root : WireRecord;",
        "[Case(\"x\")] public partial record Leaf : Root { [Field] public partial int One { get; set; } }",
        "[Case(\"y\")] public partial record Leaf { [Field] public partial int Two { get; set; } }");

    [Fact]
    public void The_culture_does_not_matter()
    {
        const string source = """
            using Dimp;

            [Shape, Dispatch("number")]
            public partial record Numbers : WireRecord
            {
                [Field(Default = -1)] public partial int Integer { get; set; }
                [Field(Default = -1.5)] public partial decimal Number { get; set; }
                [Field(Default = (System.DayOfWeek)(-3))] public partial System.DayOfWeek Day { get; set; }
            }

            [Dimp.Protocol.Content(-7)] public partial record Negative : Dimp.Protocol.Content;
            """;
        string expected = TextOf([new SourceFile("File.cs", source)]);
        CultureInfo usual = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (foreign.NumberFormat.NegativeSign, foreign.NumberFormat.NumberDecimalSeparator) = ("~", ",");
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(expected, TextOf([new SourceFile("File.cs", source)]));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using Dimp;\r\n[Shape,\r\nRequires(\"a\\r\")]\r\npublic partial record Windows : WireRecord;");
        Assert.DoesNotContain('\r', run.TextOf("Windows.g.cs"));
    }

    private static void AssertOrderDoesNotMatter(params string[] sources)
    {
        SourceFile[] files = [.. sources.Select(static (text, index) => new SourceFile($"File{index}.cs", "using Dimp;\n" + text))];
        string expected = TextOf(files);
        foreach (int first in Enumerable.Range(0, files.Length))
        {
            Assert.Equal(expected, TextOf([.. files[first..].Reverse(), .. files[..first]]));
        }
    }

    private static string TextOf(SourceFile[] files) => string.Concat(
        GeneratorRun.Of(new TestProject("App", [.. files])).Files
            .OrderBy(static file => file.HintName, StringComparer.Ordinal)
            .Select(static file => file.SourceText));
}
