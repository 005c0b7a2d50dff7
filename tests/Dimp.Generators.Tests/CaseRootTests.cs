using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>Registries whose root is a case itself.</summary>
public class CaseRootTests
{
    private const string Boxes = """
        using System.Collections.Generic;
        using Dimp;

        [Shape, Dispatch("kind")] public partial record Box : WireRecord;

        [Case("7"), Dispatch("sub")]
        public partial record SevenBox : Box
        {
            [Field("inner")] public partial SevenBox? Inner { get; set; }
            [Field("any")] public partial Box? Any { get; set; }
            [Field("boxes")] public partial IReadOnlyList<SevenBox>? Boxes { get; set; }
        }

        [Case("deep")] public partial record DeepBox : SevenBox;
        [Case("8")] public partial record EightBox : Box { [Field("ticket")] public partial Ticket? Ticket { get; set; } }
        [Case("eighty")] public partial record EightyBox : SevenBox;
        [Fallback(Having = "lid")] public partial record LidBox : Box;
        [Case("lid", On = "kind")] public partial record RedLidBox : LidBox;
        [Shape, Dispatch("colour")] public partial record Ticket : WireRecord;
        [Case("red")] public partial record RedTicket : Ticket;

        [Shape] public partial record Crate : WireRecord { [Field("box")] public partial SevenBox? Box { get; set; } }

        """;

    [Theory]
    [InlineData("SevenBox", """{"kind":"7"}""", "SevenBox")]
    [InlineData("SevenBox", """{"kind":7,"sub":"deep"}""", "DeepBox")]
    [InlineData("SevenBox", """{"kind":"7","lid":1}""", "SevenBox")]
    [InlineData("SevenBox", """{"kind":"8"}""", "none")]
    [InlineData("SevenBox", """{"kind":"8","sub":"deep"}""", "none")]
    [InlineData("SevenBox", """{"sub":"deep"}""", "none")]
    [InlineData("SevenBox", """{"lid":1}""", "none")]
    [InlineData("SevenBox", "{}", "none")]
    [InlineData("DeepBox", """{"kind":"7","sub":"deep"}""", "DeepBox")]
    [InlineData("DeepBox", """{"kind":"7"}""", "none")]
    [InlineData("DeepBox", """{"kind":"8","sub":"deep"}""", "none")]
    [InlineData("LidBox", """{"lid":1}""", "LidBox")]
    [InlineData("LidBox", """{"kind":"9","lid":1}""", "LidBox")]
    [InlineData("LidBox", """{"kind":"lid"}""", "RedLidBox")]
    [InlineData("LidBox", """{"kind":"8","lid":1}""", "none")]
    [InlineData("LidBox", """{"kind":"9"}""", "none")]
    [InlineData("Box", """{"kind":"9"}""", "Box")]
    [InlineData("Box", """{"kind":"7"}""", "SevenBox")]
    public void A_registry_takes_the_messages_of_its_root_and_refuses_those_of_other_cases(string root, string json, string expected) =>
        Assert.Equal(expected, Run($$""""{{Boxes}}[Registry] public partial class Boxes : WireRegistry<{{root}}>;"""", $""""
            Boxes.Default.TryParse("""{json}""", out {root}? box, out WireError? error) ? box.GetType().Name
                : error.Message == "No record under {root} is declared for this message." ? "none" : error.Message
            """"));

    [Fact]
    public void Parse_says_that_nothing_is_declared_for_the_message() => Assert.Equal(
        "No record under SevenBox is declared for this message. (at byte 0)",
        Run(
            Boxes + "[Registry] public partial class Boxes : WireRegistry<SevenBox>;",
            """Try(() => Boxes.Default.Parse("{\"kind\":\"8\"}"))"""));

    [Fact]
    public void A_registry_tells_of_its_own_cases_and_of_those_that_are_nested_in_them() => Assert.Equal(
        "DeepBox EightyBox SevenBox Box EightBox LidBox RedLidBox RedTicket Ticket",
        Run(
            Boxes + "[Registry] public partial class Boxes : WireRegistry<SevenBox>;",
            """string.Join(' ', System.Linq.Enumerable.Distinct(System.Linq.Enumerable.Select(Boxes.Default.Shapes, shape => shape.Type.Name)))"""));

    [Theory]
    [InlineData("""{"kind":"7","inner":{"kind":"7","sub":"deep"}}""", "DeepBox")]
    [InlineData("""{"kind":"7","inner":{"kind":"8"}}""", "none")]
    public void What_is_nested_in_the_root_is_found_like_the_root(string json, string expected) => Assert.Equal(
        expected,
        Run(
            Boxes + "[Registry] public partial class Boxes : WireRegistry<SevenBox>;",
            $""""Boxes.Default.Parse("""{json}""").Inner?.GetType().Name ?? "none" """"));

    [Fact]
    public void What_is_nested_elsewhere_may_be_of_any_case() => Assert.Equal(
        "EightBox 1",
        Run(
            Boxes + "[Registry] public partial class Boxes : WireRegistry<SevenBox>;",
            """"
            $"{Boxes.Default.Parse("""{"kind":"7","any":{"kind":"8"}}""").Any!.GetType().Name} "
                + Boxes.Default.Parse("""{"kind":"7","boxes":[{"kind":"8"},{"kind":"7"}]}""").Boxes!.Count
            """"));

    [Theory]
    [InlineData("""{"kind":"7","sub":"deep"}""", "DeepBox")]
    [InlineData("""{"kind":"8"}""", "none")]
    public void A_property_of_the_roots_type_is_null_where_the_message_is_of_another_case(string json, string expected) => Assert.Equal(
        expected,
        Run(
            Boxes + "[Registry] public partial class Boxes : WireRegistry<SevenBox>;",
            $$""""new Crate(WireMap.Parse("""{"box":{{json}}}""")).Box?.GetType().Name ?? "none" """"));

    [Fact]
    public void A_root_without_a_case_of_its_own_is_the_nearest_record_of_every_message() => Assert.Equal(
        "Heir Leaf Heir",
        Run(
            """
            using Dimp;
            [Shape, Dispatch("kind")] public partial record Box : WireRecord;
            [Shape] public partial record Heir : Box { [Field("box")] public partial Box? Inner { get; set; } }
            [Case("leaf")] public partial record Leaf : Heir;
            [Case("other")] public partial record Other : Box;
            [Registry] public partial class Heirs : WireRegistry<Heir>;
            """,
            """"
            Heirs.Default.Parse("{}").GetType().Name + " " + Heirs.Default.Parse("""{"kind":"leaf"}""").GetType().Name + " "
                + Heirs.Default.Parse("""{"kind":"other"}""").GetType().Name
            """"));

    [Fact]
    public void The_cases_of_a_library_are_told_apart_from_those_of_the_application()
    {
        TestProject application = TestProject.Of(
            """
            using Dimp;
            [Case("9")] public partial record NineBox : Box;
            [Case("7", On = "kind", Replaces = true)] public partial record OwnSeven : SevenBox;
            [Registry] public partial class Boxes : WireRegistry<SevenBox>;
            """,
            Sample(""""
                Boxes.Default.Parse("""{"kind":"7"}""").GetType().Name + " "
                    + Boxes.Default.TryParse("""{"kind":"9"}""", out _, out _) + " " + Boxes.Default.TryParse("""{"kind":"8"}""", out _, out _)
                """")) with
        {
            Libraries = [TestProject.Library("Boxes", Boxes)],
        };
        Assert.Equal("OwnSeven False False", GeneratorRun.Of(application).Execute());
    }

    private static string Run(string shapes, string expression) => GeneratorRun.Of(shapes, Sample(expression)).Execute();

    private static string Sample(string expression) => $$"""
        using System;
        using Dimp;
        public static class Sample
        {
            public static string Run() => {{expression}};

            public static string Try(Action act)
            {
                try { act(); return "nothing"; } catch (WireException error) { return error.Message; }
            }
        }
        """;
}
