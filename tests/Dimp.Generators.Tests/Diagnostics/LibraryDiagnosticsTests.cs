using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>What is wrong between assemblies.</summary>
public class LibraryDiagnosticsTests
{
    private static readonly BuiltLibrary _chess = Library("Chess");
    private static readonly BuiltLibrary _cards = Library("Cards");

    [Fact]
    public void Two_libraries_claim_one_case_of_a_registry() => Analysis.AssertReports(
        "[Registry] public partial class {|DIMP022:AllContents|} : WireRegistry<Content>;",
        [
            "The case \"30464\" of 'Dimp.Protocol.Content' is claimed by 'Cards.Game' and by 'Chess.Game': declare a shape in the assembly "
            + "of 'AllContents' that takes it over with Replaces = true",
        ],
        _chess,
        _cards);

    [Fact]
    public void A_registry_of_other_records_does_not_mind() => Analysis.AssertReports(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """,
        [],
        _chess,
        _cards);

    [Fact]
    public void A_shape_of_the_application_settles_it() => Analysis.AssertReports(
        """
        [Content(0x7700, Replaces = true)] public partial record Game : Content;
        [Registry] public partial class AllContents : WireRegistry<Content>;
        """,
        [],
        _chess,
        _cards);

    [Fact]
    public void A_library_that_replaces_the_case_of_another_settles_it_too() => Analysis.AssertReports(
        "[Registry] public partial class AllContents : WireRegistry<Content>;",
        [],
        Library("Solitaire", ", Replaces = true"),
        _cards);

    [Fact]
    public void Two_libraries_that_replace_the_same_case_settle_nothing() => Analysis.AssertReports(
        "[Registry] public partial class {|DIMP022:AllContents|} : WireRegistry<Content>;",
        [
            "The case \"30464\" of 'Dimp.Protocol.Content' is claimed by 'Patience.Game' and by 'Solitaire.Game': declare a shape in the "
            + "assembly of 'AllContents' that takes it over with Replaces = true",
        ],
        Library("Solitaire", ", Replaces = true"),
        Library("Patience", ", Replaces = true"),
        _cards);

    [Fact]
    public void A_base_is_known_under_an_alias_only()
    {
        TestProject project = TestProject.Of("""
            extern alias chess;
            using Dimp;

            [Shape] public partial record Wrong : chess::Chess.Game;
            """);
        Analysis analysis = Analysis.Of(project with { Libraries = [_chess.As("chess")] });
        Assert.Equal([("DIMP008", "chess::Chess.Game")], analysis.Marks.Where(IsOurs).Select(static mark => (mark.Id, mark.Text)));
        Assert.Equal(
            [
                "Generated code cannot name 'Game': 'Chess' is referenced under an extern alias only; "
                + "give the reference the alias 'global' too",
            ],
            analysis.Messages);
        analysis.Run.AssertErrorsAreTheUsers();
    }

    [Fact]
    public void The_types_of_fields_are_known_under_an_alias_only()
    {
        TestProject project = TestProject.Of("""
            extern alias chess;
            using System.Collections.Generic;
            using Dimp;

            [Shape] public partial record Wrong : WireRecord
            {
                [Field] public partial chess::Chess.Game? One { get; set; }
                [Field] public partial IReadOnlyList<chess::Chess.Game> Two { get; set; }
            }
            [Registry] public partial class Wrongs : WireRegistry<chess::Chess.Game>;
            """);
        Analysis analysis = Analysis.Of(project with { Libraries = [_chess.As("chess")] });
        Assert.Equal(
            [
                ("DIMP013", "chess::Chess.Game?"),
                ("DIMP013", "IReadOnlyList<chess::Chess.Game>"),
                ("DIMP027", "WireRegistry<chess::Chess.Game>"),
            ],
            analysis.Marks.Where(IsOurs).Select(static mark => (mark.Id, mark.Text)));
        Assert.All(analysis.Messages, static message => Assert.Contains(
            "'Chess' is referenced under an extern alias only; give the reference the alias 'global' too", message, StringComparison.Ordinal));
        analysis.Run.AssertErrorsAreTheUsers();
    }

    [Theory]
    [InlineData("[Content(0x7701)] public partial record {|DIMP045:Game|} : Content;", Label = "another case")]
    [InlineData("[Content(0x7700, Replaces = true)] public partial record {|DIMP045:Game|} : Content;", Label = "the same case")]
    [InlineData("[Shape] public partial record {|DIMP045:Game|} : WireRecord;", Label = "no case")]
    [InlineData("public class {|DIMP045:Game|};", Label = "no shape")]
    public void A_type_has_the_full_name_of_a_shape_of_a_library(string declaration) => Analysis.AssertReports(
        $$"""
        namespace Chess { {{declaration}} }
        namespace App
        {
            [Registry] public partial class Contents : WireRegistry<Content>;
            [Shape] public partial record Around : WireRecord { [Field] public partial Content? Content { get; set; } }
        }
        """,
        ["'Chess.Game' is a shape of 'Chess' and a type of 'App' too, and generated code can name only one of them: call it something else"],
        _chess);

    [Fact]
    public void A_record_has_a_base_whose_full_name_is_taken() => Analysis.AssertReports(
        """
        namespace Chess { public class {|DIMP045:Game|}; }
        namespace App
        {
            [Shape] public partial record Blitz : {|DIMP008:Chess.Fast.Blitz|};
            [Registry] public partial class Contents : WireRegistry<Content>;
        }
        """,
        [
            "'Chess.Game' is a shape of 'Chess' and a type of 'App' too, and generated code can name only one of them: call it something else",
            "Generated code cannot name 'Game': a type of this assembly has the full name of the one of 'Chess'; call it something else",
        ],
        _chess,
        TestProject.Library(
            "Fast", "namespace Chess.Fast; [Dimp.Protocol.Content(0x7709)] public partial record Blitz : Chess.Game;", _chess));

    [Fact]
    public void Two_libraries_have_shapes_of_one_full_name() => Analysis.AssertReports(
        """
        [Registry] public partial class {|CS0534,DIMP045:AllContents|} : WireRegistry<Content>;
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """,
        [
            "'Game' is a shape of 'Ludo' and a type of 'Nim' too, and generated code can name only one of them: "
            + "give one of the two references an alias",
        ],
        TestProject.Library("Nim", "[Dimp.Protocol.Content(0x7703)] public partial record Game : Dimp.Protocol.Content;"),
        TestProject.Library("Ludo", "[Dimp.Protocol.Content(0x7704)] public partial record Game : Dimp.Protocol.Content;"));

    [Fact]
    public void An_internal_shape_of_a_library_is_in_nobodys_way() => Analysis.AssertReports(
        "namespace Hidden; [Content(0x7705)] public partial record Game : Content; [Registry] public partial class All : WireRegistry<Content>;",
        [],
        TestProject.Library("Hidden", "namespace Hidden; [Dimp.Protocol.Content(0x7706)] internal partial record Game : Dimp.Protocol.Content;"));

    private static bool IsOurs(Mark mark) => mark.Id.StartsWith("DIMP", StringComparison.Ordinal);

    private static BuiltLibrary Library(string name, string replaces = "") => TestProject.Library(
        name, $"namespace {name}; [Dimp.Protocol.Content(0x7700{replaces})] public partial record Game : Dimp.Protocol.Content;");
}
