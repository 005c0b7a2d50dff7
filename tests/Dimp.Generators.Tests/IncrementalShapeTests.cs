using Dimp.Generators.Declarations;
using Dimp.Generators.Incremental;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

public class IncrementalShapeTests
{
    private static readonly SourceFile _parent = new("Parent.cs", """
        using Dimp;

        [Shape, Dispatch("kind")]
        public partial record Parent : WireRecord
        {
            [Field("kind", Aliases = ["k"])] public partial string Kind { get; }
            [Field("name")] public partial string? Name { get; init; }
            [Field("origin")] public partial string? Origin { get; }
        }
        """);

    private static readonly SourceFile _child = new("Child.cs", """
        using Dimp;

        [Case("child")]
        public partial record Child : Parent
        {
            // A remark.
            [Field("number")] public partial int Number { get; set; }
            [Field("inner")] public partial Parent? Inner { get; set; }

            public int Twice() => Number * 2;

            [Factory] public static partial Child Create(string? name, string? origin);
        }
        """);

    private static readonly SourceFile _unnameable = new("Unnameable.cs", """
        using Dimp;

        [Shape]
        public partial record Unnameable : WireRecord
        {
            [Field] public partial string Text { get; set; }
        }
        """);

    private static readonly SourceFile _unrelated = new("Unrelated.cs", """
        public class Unrelated
        {
            public int Number => 1;
        }
        """);

    [Fact]
    public void An_edit_elsewhere_writes_nothing()
    {
        Rerun rerun = Open().Replace("Unrelated.cs", "Number => 1", by: "Other => 2");
        rerun.AssertEmitted();
        rerun.AssertNotRun(TrackingNames.Parsed);
        rerun.AssertNotRun(TrackingNames.Shapes);
    }

    [Fact]
    public void A_new_type_that_no_record_mentions_makes_none_be_looked_at()
    {
        EditSession session = Open();
        session.Add("New.cs", "public class New { public Child? Child { get; set; } }").AssertNotRun(TrackingNames.Parsed);
        session.Remove("New.cs").AssertNotRun(TrackingNames.Parsed);
    }

    [Theory]
    [InlineData("A remark", "Another remark")]
    [InlineData("Number * 2", "Number + Number")]
    [InlineData("using Dimp;", "using Dimp;\n\n\n")]
    public void An_edit_of_what_the_record_does_makes_none_be_looked_at(string text, string by)
    {
        Rerun rerun = Open().Replace("Child.cs", text, by);
        rerun.AssertEmitted();
        rerun.AssertUntouched(TrackingNames.FileSummaries);
        rerun.AssertUntouched(TrackingNames.ProjectSummary);
        rerun.AssertNotRun(TrackingNames.Parsed);
    }

    [Theory]
    [InlineData("\"number\"", "\"count\"")]
    [InlineData("int Number", "long Number")]
    [InlineData("[Case(\"child\")]", "[Case(\"kid\")]")]
    [InlineData("public int Twice()", "public int Thrice()")]
    [InlineData("=> Number * 2;", "{ return Number * 2; }")]
    public void An_edit_of_what_the_record_is_makes_it_alone_be_looked_at(string text, string by)
    {
        Rerun rerun = Open().Replace("Child.cs", text, by);
        rerun.AssertUntouched(TrackingNames.ProjectSummary);
        Assert.Equal(1, rerun.CountOfRuns(TrackingNames.Parsed));
    }

    [Fact]
    public void An_edit_of_a_base_in_another_file_makes_all_be_looked_at() =>
        Assert.Equal(3, Open().Replace("Parent.cs", "string? Name", by: "string Name").CountOfRuns(TrackingNames.Parsed));

    [Fact]
    public void An_edit_that_moves_what_is_wrong_by_a_line_makes_none_be_looked_at()
    {
        EditSession session = Open();
        session.Replace("Child.cs", "int Number", by: "object Number");
        Rerun rerun = session.Replace("Child.cs", "// A remark.", by: "// A remark\n// of two lines.");
        rerun.AssertEmitted();
        rerun.AssertNotRun(TrackingNames.Parsed);
    }

    [Theory]
    [InlineData("A remark", "Another remark")]
    [InlineData("Number * 2", "Number + Number")]
    [InlineData("using Dimp;", "using Dimp;\n\n\n")]
    [InlineData("public int Twice()", "public string? Text { get; set; } public int Twice()")]
    public void An_edit_beside_what_is_declared_writes_nothing(string text, string by)
    {
        Rerun rerun = Open().Replace("Child.cs", text, by);
        rerun.AssertEmitted();
        rerun.AssertUntouched(TrackingNames.Parsed);
        rerun.AssertUntouched(TrackingNames.Shapes);
    }

    [Theory]
    [InlineData("\"number\"", "\"count\"")]
    [InlineData("int Number", "long Number")]
    [InlineData("int Number", "int? Number")]
    [InlineData("int Number { get; set; }", "int Number { get; private set; }")]
    [InlineData("public partial int", "internal partial int")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Default = 3)]")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Required = true)]")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Aliases = [\"n\"])]")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Mirrors = [\"n\"])]")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Short = \"N\")]")]
    [InlineData("[Field(\"number\")]", "[Field(\"number\", Legacy = [\"n\"])]")]
    [InlineData("[Case(\"child\")]", "[Case(\"kid\")]")]
    [InlineData("[Case(\"child\")]", "[Case(\"child\"), Requires(\"x\")]")]
    [InlineData("string? origin", "string? origin, int number")]
    public void An_edit_of_what_is_declared_writes_that_record_alone(string text, string by)
    {
        Rerun rerun = Open().Replace("Child.cs", text, by);
        rerun.AssertEmitted("Child.g.cs");
        Assert.Contains(IncrementalStepRunReason.Modified, rerun.Reasons(TrackingNames.Parsed));
        Assert.Contains(IncrementalStepRunReason.Modified, rerun.Reasons(TrackingNames.Shapes));
    }

    [Theory]
    [InlineData("public partial string? Name", "public required partial string? Name")]
    [InlineData("[Field(\"origin\")]", "[Field(\"source\")]")]
    [InlineData("Origin { get; }", "Origin { get; set; }")]
    [InlineData("Dispatch(\"kind\")", "Dispatch(\"sort\")")]
    public void An_edit_of_a_base_in_another_file_writes_the_descendants_that_it_matters_to(string text, string by)
    {
        EditSession session = Open();
        Rerun rerun = session.Replace("Parent.cs", text, by);
        Assert.Contains("Child.g.cs", rerun.Emitted);
        Assert.DoesNotContain("Unnameable.g.cs", rerun.Emitted);
    }

    [Fact]
    public void An_edit_of_a_base_that_matters_to_no_descendant_writes_the_base_alone() =>
        Open().Replace("Parent.cs", "Aliases = [\"k\"]", by: "Aliases = [\"k\", \"q\"]").AssertEmitted("Parent.g.cs");

    [Fact]
    public void An_edit_of_a_case_does_not_write_the_descendants_that_add_to_it()
    {
        EditSession session = Open();
        session.Add("Heir.cs", "[Dimp.Shape, Dimp.Dispatch(\"heir\")] public partial record Heir : Child;").AssertEmitted("Heir.g.cs");
        session.Add("Last.cs", "[Dimp.Case(\"last\")] public partial record Last : Heir;").AssertEmitted("Last.g.cs");
        session.Replace("Child.cs", "\"child\"", by: "\"kid\"").AssertEmitted("Child.g.cs");
    }

    [Fact]
    public void A_new_record_is_written_and_a_deleted_one_removed()
    {
        EditSession session = Open();
        session.Add("New.cs", "[Dimp.Shape] public partial record New : Dimp.WireRecord;").AssertEmitted("New.g.cs");
        Rerun rerun = session.Remove("New.cs");
        rerun.AssertEmitted();
        Assert.Equal(["New.g.cs"], rerun.Removed);
    }

    [Fact]
    public void The_list_of_shapes_is_written_when_there_is_another_shape_and_not_when_one_is_another()
    {
        EditSession session = Open();
        Assert.DoesNotContain(HintName.OfAnnouncement, session.Replace("Child.cs", "int Number", by: "long Number").Written);
        Assert.Contains(HintName.OfAnnouncement, session.Add("New.cs", "[Dimp.Shape] public partial record New : Dimp.WireRecord;").Written);
        Assert.Contains("typeof(global::New)", session.Sources[HintName.OfAnnouncement], StringComparison.Ordinal);
        Assert.Contains(HintName.OfAnnouncement, session.Remove("New.cs").Written);
    }

    [Fact]
    public void A_new_registry_writes_the_records_that_nest_what_it_knows()
    {
        EditSession session = Open();
        session.Add("Registry.cs", "[Dimp.Registry] public partial class Parents : Dimp.WireRegistry<Parent>;")
            .AssertEmitted("Parents.g.cs", "Child.g.cs");
        session.Replace("Registry.cs", "Parents", by: "Others").AssertEmitted("Others.g.cs", "Child.g.cs");
    }

    [Fact]
    public void A_record_that_stops_being_one_is_removed_and_comes_back()
    {
        EditSession session = Open();
        Assert.Equal(["Unnameable.g.cs"], session.Replace("Unnameable.cs", "partial record", by: "record").Removed);
        session.Replace("Unnameable.cs", "public record", by: "public partial record").AssertEmitted("Unnameable.g.cs");
    }

    private static EditSession Open() => EditSession.Open(_parent, _child, _unnameable, _unrelated);

    [Fact]
    public void A_type_that_takes_the_name_of_what_a_base_in_a_library_derives_from_keeps_the_record_from_being_written()
    {
        BuiltLibrary chess = TestProject.Library(
            "Chess", "namespace Chess; [Dimp.Shape, Dimp.Dispatch(\"kind\")] public partial record Game : Dimp.WireRecord;");
        BuiltLibrary fast = TestProject.Library("Fast", "[Dimp.Case(\"blitz\")] public partial record Blitz : Chess.Game;", chess);
        var session = new EditSession(TestProject.Of(
            "[Dimp.Case(\"own\")] public partial record Own : Blitz;", "namespace Chess { public class Board; }") with { Libraries = [chess, fast] });
        Assert.Contains("Own.g.cs", session.Sources.Keys);
        session.Replace("File2.cs", "Board", by: "Game");
        Assert.Empty(session.Sources);
        session.Replace("File2.cs", "Game", by: "Board");
        Assert.Contains("Own.g.cs", session.Sources.Keys);
    }
}
