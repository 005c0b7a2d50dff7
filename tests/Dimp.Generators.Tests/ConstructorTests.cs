using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>Constructors that users write: whatever they do, the message that comes out is one of the record.</summary>
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

    [Theory]
    [InlineData("new Find()", "Find", """{"kind":"find","stamp":1}""")]
    [InlineData("new Find(\"x\")", "Find", """{"kind":"find","stamp":1,"words":"x"}""")]
    [InlineData("Find.For(\"x\")", "Find", """{"kind":"find","stamp":1,"words":"x"}""")]
    [InlineData("Find.All()", "Find", """{"kind":"find","stamp":1,"words":"all","more":"yes"}""")]
    [InlineData("new Narrow()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}""")]
    [InlineData("new Narrow(\"x\")", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m","words":"x"}""")]
    [InlineData("Narrow.First", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m","words":"first"}""")]
    [InlineData("new Same()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}""")]
    [InlineData("Moved.Create()", "Moved", """{"kind":"moved","stamp":1,"words":"by default"}""")]
    [InlineData("new End()", "Root", """{"kind":"base","stamp":1}""")]
    [InlineData("new Strict(3)", "Strict", """{"kind":"strict","stamp":1,"size":3}""")]
    [InlineData("new Strict { Size = 4 }", "Strict", """{"kind":"strict","stamp":1,"size":4}""")]
    [InlineData("Strict.Of(6)", "Strict", """{"kind":"strict","stamp":1,"note":"n","size":6}""")]
    [InlineData("new Whole()", "Whole", """{"kind":"whole","stamp":1,"size":5}""")]
    [InlineData("Whole.Create()", "Whole", """{"kind":"whole","stamp":1,"size":5,"note":"n"}""")]
    [InlineData("new Part()", "Part", """{"kind":"part","stamp":1,"size":5}""")]
    [InlineData("Part.Make()", "Part", """{"kind":"part","stamp":1,"size":5,"note":"p"}""")]
    public void A_message_is_one_of_the_record_that_made_it(string expression, string parsed, string json) =>
        Assert.Equal($"{json} {parsed} 0", GeneratorRun.Of(Shapes, Sample(expression)).Execute());

    [Theory]
    [InlineData("new Far(\"x\")", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far","words":"x"}""")]
    [InlineData("new Far()", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far"}""")]
    [InlineData("Far.Create()", "Far", """{"kind":"find","stamp":1,"app":"a","mod":"far","words":"w"}""")]
    [InlineData("new Near()", "Narrow", """{"kind":"find","stamp":1,"app":"a","mod":"m"}""")]
    [InlineData("new Piece()", "Piece", """{"kind":"piece","stamp":1,"size":5}""")]
    public void A_record_of_another_assembly_is_derived_from_all_the_same(string expression, string parsed, string json)
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
            Sample(expression).Replace("Roots", "Everything", StringComparison.Ordinal)) with
        {
            Libraries = [TestProject.Library("Shapes", Shapes)],
        };
        Assert.Equal($"{json} {parsed} 0", GeneratorRun.Of(application).Execute());
    }

    private static string Sample(string expression) => $$"""
        public static class Sample
        {
            public static string Run()
            {
                Root made = {{expression}};
                Root read = Roots.Default.Parse(made.ToUtf8Bytes());
                return $"{made.ToJson()} {read.GetType().Name} {read.Validate().Count}";
            }
        }
        """;
}
