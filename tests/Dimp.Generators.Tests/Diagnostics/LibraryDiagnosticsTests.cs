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

    private static bool IsOurs(Mark mark) => mark.Id.StartsWith("DIMP", StringComparison.Ordinal);

    private static BuiltLibrary Library(string name, string replaces = "") => TestProject.Library(
        name, $"namespace {name}; [Dimp.Protocol.Content(0x7700{replaces})] public partial record Game : Dimp.Protocol.Content;");
}
