using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Declarations that are sound by themselves, and not together.</summary>
public class AgreementDiagnosticsTests
{
    private const string Letters =
        """
        public enum Kind { Note = 136, Card }
        [Shape, Dispatch("kind", "sub")] public partial record Letter : WireRecord
        {
            [Field] public partial int Kind { get; init; }
            [Field("sub")] public partial string Sub { get; init; }
            [Field("title", Mirrors = ["headline"])] public partial string Title { get; set; }
        }

        """;

    [Theory]
    [InlineData(
        """
        [Case("136", "note")] public partial record Wrong : Letter
        {
            [Factory, Preset("Kind", {|DIMP040:137|})] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset("Sub", {|DIMP040:"card"|})] public static partial Wrong {|CS8795:Two|}();
            [Factory, Preset("Kind", 136), Preset("Sub", "note")] public static partial Wrong Fine();
            [Factory] public static partial Wrong FineToo(int kind, string sub);
        }
        """,
        "137 makes a message of another record, since the key \"kind\" of 'Wrong' is \"136\": remove the preset",
        "\"card\" makes a message of another record, since the key \"sub\" of 'Wrong' is \"note\": remove the preset",
        Label = "of each key")]
    [InlineData(
        """
        [Case("136", "note"), Case("137", "card")] public partial record Wrong : Letter
        {
            [Factory, Preset("Kind", {|DIMP040:138|})] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset("Kind", 137)] public static partial Wrong Fine();
        }
        """,
        "138 makes a message of another record, since the key \"kind\" of 'Wrong' is \"136\" or \"137\": remove the preset",
        Label = "of several cases")]
    [InlineData(
        """
        [Case("136")] public partial record Parent : Letter { [Factory, Preset("Sub", "any")] public static partial Parent Fine(); }
        [Shape] public partial record Wrong : Parent
        {
            [Field] public new partial Kind Kind { get; init; }
            [Factory, Preset("Kind", {|DIMP040:global::Kind.Card|})] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset("Kind", global::Kind.Note)] public static partial Wrong Fine();
        }
        """,
        "Kind.Card makes a message of another record, since the key \"kind\" of 'Wrong' is \"136\": remove the preset",
        Label = "of a case of the base")]
    [InlineData(
        """
        [Shape, Dispatch("headline")] public partial record Parent : Letter;
        [Case("news", "tidings")] public partial record Wrong : Parent
        {
            [Factory, Preset("Title", {|DIMP040:"gossip"|})] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset("Title", "tidings")] public static partial Wrong Fine();
        }
        """,
        "\"gossip\" makes a message of another record, since the key \"headline\" of 'Wrong' is \"news\" or \"tidings\": remove the preset",
        Label = "by a mirror")]
    public void A_preset_agrees_with_the_case(string source, params string[] messages) =>
        Analysis.AssertReports(Letters + source, messages);

    [Theory]
    [InlineData(
        """
        [Case("1")] public partial record One : Letter { [Field("a", Short = "A")] public partial int Number { get; set; } }
        [Case("2")] public partial record Two : Letter { [Field("b", Short = {|DIMP041:"A"|})] public partial int Number { get; set; } }
        [Case("3")] public partial record Three : Letter { [Field({|DIMP041:"A"|})] public partial int Number { get; set; } }
        [Case("4")] public partial record Four : Letter { [Field("a", Short = "A")] public partial int Number { get; set; } }
        [Shape] public partial record Unnameable : WireRecord { [Field("s", Short = "A")] public partial int Number { get; set; } }
        [Registry] public partial class AllLetters : WireRegistry<Letter>;
        """,
        "In 'AllLetters', \"A\" is short for \"a\" of 'One', and for \"b\" of 'Two': give one of them another name",
        "In 'AllLetters', \"A\" is short for \"a\" of 'One', and a key of 'Three': give one of them another name",
        Label = "in one registry")]
    [InlineData(
        """
        [Case("1")] public partial record One : Letter { [Field("a", Short = "A")] public partial int Number { get; set; } }
        [Case("2")] public partial record Two : Letter { [Field("b", Short = "A")] public partial int Number { get; set; } }
        """,
        Label = "in no registry at all")]
    [InlineData(
        """
        [Content(0x7700)] public partial record Own : Content { [Field({|DIMP041:"C"|})] public partial int Number { get; set; } }
        [Registry] public partial class AllContents : WireRegistry<Content>;
        """,
        "In 'AllContents', \"C\" is short for \"command\" of 'Command', and a key of 'Own': give one of them another name",
        Label = "of another assembly")]
    public void A_short_name_has_one_meaning(string source, params string[] messages) =>
        Analysis.AssertReports(Letters + source, messages);

    [Theory]
    [InlineData(
        """
        [Shape, Requires({|DIMP042:"tittle"|}, "title", {|DIMP042:"Sub"|}, "headline", "kind", "unheard_of", {|DIMP042:"title"|})]
        public partial record Wrong : Letter;
        """,
        "'Wrong' requires \"tittle\", which is the key of no field: write \"title\"",
        "'Wrong' requires \"Sub\", which is the key of no field: write \"sub\"",
        "'Wrong' requires \"title\" twice: remove one of them",
        Label = "misspelled, or twice")]
    [InlineData(
        """
        [Shape, Requires({|DIMP042:"t"|}, {|DIMP042:"old"|}, "sum", {|DIMP042:"subs"|})] public partial record Wrong : Letter
        {
            [Field("time", Aliases = ["old"], Short = "t")] public partial long Time { get; set; }
        }
        """,
        "'Wrong' requires \"t\", which is the key of no field: write \"time\"",
        "'Wrong' requires \"old\", which is the key of no field: write \"time\"",
        "'Wrong' requires \"subs\", which is the key of no field: write \"sub\"",
        Label = "another name")]
    [InlineData(
        """
        [Shape, {|DIMP042:Requires|}] public partial record One : Letter;
        [Shape, {|DIMP042:Requires|}(null!)] public partial record Two : Letter;
        """,
        "'One' requires nothing: name a key, or remove [Requires]",
        "'Two' requires nothing: name a key, or remove [Requires]",
        Label = "nothing")]
    public void A_requirement_is_meant(string source, params string[] messages) =>
        Analysis.AssertReports(Letters + source, messages);

    [Theory]
    [InlineData(
        """
        [Case("136", "note"), Dispatch("sub")] public partial record Note : Letter;
        [Case({|DIMP043:"card"|}, "note")] public partial record Wrong : Note;
        """,
        "\"card\" never matches, since the key \"sub\" of 'Note' is \"note\": dispatch on another key",
        Label = "that the dispatcher has no message for")]
    [InlineData(
        """
        [Case("136"), Dispatch("sub")] public partial record Note : Letter;
        [Case("card")] public partial record Fine : Note;
        """,
        Label = "on a key that is left open above")]

    public void A_case_can_be_come_to(string source, params string[] messages) =>
        Analysis.AssertReports(Letters + source, messages);

    [Fact]
    public void A_partial_member_is_implemented_by_somebody() => Analysis.AssertReports(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            public partial int {|CS9248,DIMP044:Number|} { get; set; }
            public static partial Wrong {|CS8795,DIMP044:Create|}();
            public partial int Own { get; }
            public partial int Own => 1;
            partial void Hook();
        }
        """,
        "'Number' is partial, and nothing says that the generator is to implement it: add [Field] to it, or implement it yourself",
        "'Create' is partial, and nothing says that the generator is to implement it: add [Factory] to it, or implement it yourself");
}
