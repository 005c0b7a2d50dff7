using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests;

/// <summary>A record with any hand-written constructors makes messages that are parsed as that record.</summary>
public class ConstructorTests
{
    private const string Shapes = """
        using System.Diagnostics.CodeAnalysis;
        using Dimp;

        [Shape, Dispatch("kind")]
        public partial record Root : WireRecord
        {
            [Field("stamp")] public partial int? Stamp { get; set; }
            protected override void OnCreated() => Stamp = 1;
        }

        [Case("find"), Dispatch("app", "mod")]
        public partial record Find : Root
        {
            public Find() { }
            public Find(string words) { Words = words; }
            [Field("words")] public partial string? Words { get; set; }
            [Field("more")] public partial string? More { get; set; }
            [Factory] public static partial Find For(string words);
            [Factory, Preset(nameof(Words), "all"), Preset(nameof(More), "yes")] public static partial Find All();
        }

        [Case("a", "m")]
        public partial record Narrow : Find
        {
            public static readonly Narrow First = new("first");
            public Narrow(string words) : base(words) { }
        }

        [Shape] public partial record Same : Narrow;

        [Case("moved")]
        public partial record Moved : Root
        {
            private Moved() => Words = "by default";
            [Field("words")] public partial string? Words { get; set; }
            [Factory] public static partial Moved Create();
        }

        [Case("base")]
        public abstract partial record Middle : Root;

        [Shape] public partial record End : Middle;

        [Case("strict")]
        public partial record Strict : Root
        {
            [SetsRequiredMembers] public Strict(int size) => Size = size;
            [Field("size")] public required partial int Size { get; set; }
            [Field("note")] public partial string? Note { get; set; }
            [Factory, Preset(nameof(Note), "n")] public static partial Strict Of(int size);
        }

        [Case("whole")]
        public partial record Whole : Root
        {
            [SetsRequiredMembers] public Whole() => Size = 5;
            [Field("size")] public required partial int Size { get; set; }
            [Field("note")] public partial string? Note { get; set; }
            [Factory, Preset(nameof(Note), "n")] public static partial Whole Create();
        }

        [Case("part")]
        public partial record Part : Whole
        {
            [Factory, Preset(nameof(Note), "p")] public static partial Part Make();
        }

        [Registry] public partial class Roots : WireRegistry<Root>;
        """;

    /// <summary>Expressions that make a record, the record that is parsed from its message, and the message.</summary>
    private static readonly (string Expression, string Parsed, string Json)[] _made =
    [
        ("new Find()", "Find", """{"kind":"find","stamp":1}"""),
        ("new Find(\"x\")", "Find", """{"kind":"find","stamp":1,"words":"x"}"""),
        ("Find.For(\"x\")", "Find", """{"kind":"find","stamp":1,"words":"x"}"""),
        ("Find.All()", "Find", """{"kind":"find","stamp":1,"words":"all","more":"yes"}"""),
        ("new Narrow()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}"""),
        ("new Narrow(\"x\")", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m","words":"x"}"""),
        ("Narrow.First", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m","words":"first"}"""),
        ("new Same()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}"""),
        ("Moved.Create()", "Moved", """{"kind":"moved","stamp":1,"words":"by default"}"""),
        ("new End()", "Root", """{"kind":"base","stamp":1}"""),
        ("new Strict(3)", "Strict", """{"kind":"strict","stamp":1,"size":3}"""),
        ("new Strict { Size = 4 }", "Strict", """{"kind":"strict","stamp":1,"size":4}"""),
        ("Strict.Of(6)", "Strict", """{"kind":"strict","stamp":1,"note":"n","size":6}"""),
        ("new Whole()", "Whole", """{"kind":"whole","stamp":1,"size":5}"""),
        ("Whole.Create()", "Whole", """{"kind":"whole","stamp":1,"size":5,"note":"n"}"""),
        ("new Part()", "Part", """{"kind":"part","stamp":1,"size":5}"""),
        ("Part.Make()", "Part", """{"kind":"part","stamp":1,"size":5,"note":"p"}"""),
    ];

    private static readonly (string Expression, string Parsed, string Json)[] _madeInAnotherAssembly =
    [
        ("new Far(\"x\")", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far","words":"x"}"""),
        ("new Far()", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far"}"""),
        ("Far.Create()", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far","words":"w"}"""),
        ("new Near()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}"""),
        ("new Piece()", "Piece", """{"kind":"piece","stamp":1,"size":5}"""),
    ];

    [Fact]
    public void A_message_is_one_of_the_record_that_made_it() =>
        Assert.Equal(Lines(_made), GeneratorRun.Of(Shapes, Sample(_made, "Roots")).Execute().Split('\n'));

    [Fact]
    public void So_is_a_message_of_a_record_that_is_derived_in_another_assembly()
    {
        TestProject application = TestProject.Of(
            """
            using Dimp;

            [Case("a", "far")]
            public partial record Far : Narrow
            {
                public Far(string words) : base(words) { }
                [Factory, Preset(nameof(Words), "w")] public static partial Far Create();
            }

            [Shape] public partial record Near : Narrow;
            [Case("piece")] public partial record Piece : Whole;
            [Registry] public partial class Everything : WireRegistry<Root>;
            """,
            Sample(_madeInAnotherAssembly, "Everything")) with
        {
            Libraries = [TestProject.Library("Shapes", Shapes)],
        };
        Assert.Equal(Lines(_madeInAnotherAssembly), GeneratorRun.Of(application).Execute().Split('\n'));
    }

    private static IEnumerable<string> Lines((string Expression, string Parsed, string Json)[] rows) =>
        rows.Select(static row => $"{row.Expression}: {row.Json} {row.Parsed} 0");

    /// <summary>One program for all rows, because compiling is most of the work.</summary>
    private static string Sample((string Expression, string Parsed, string Json)[] rows, string registry) => $$"""
        public static class Sample
        {
            public static string Run() => string.Join('\n',
            {{string.Join(",\n", rows.Select(static row => $"    Describe({SymbolDisplay.FormatLiteral(row.Expression, quote: true)}, {row.Expression})"))}});

            private static string Describe(string expression, Root made)
            {
                Root read = {{registry}}.Default.Parse(made.ToUtf8Bytes());
                return $"{expression}: {made.ToJson()} {read.GetType().Name} {read.Validate().Count}";
            }
        }
        """;
}
