using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>The documentation of records and fields in their metadata.</summary>
public class DescriptionTests
{
    private static readonly SourceFile _note = new("Note.cs", """
        /// <summary>A short text.</summary>
        [Dimp.Shape]
        public partial record Note : Dimp.WireRecord
        {
            /// <summary>What it says.</summary>
            [Dimp.Field] public partial string Text { get; set; }

            /// <summary>Something else.</summary>
            public int Number => 1;
        }
        """);

    [Theory]
    [InlineData("/// <summary>What it \"says\".</summary>", "What it \"says\".")]
    [InlineData("/// <summary>\n/// Two\n/// lines.\n/// </summary>\n/// <remarks>More.</remarks>", "Two lines.")]
    [InlineData("/// <summary>As <see cref=\"Note\"/> has it, <c>null</c> &amp; all.</summary>", "As Note has it, null & all.")]
    [InlineData("/// <summary>No XML.", null)]
    [InlineData("/// <inheritdoc/>", null)]
    [InlineData("// <summary>A remark.</summary>", null)]
    [InlineData("", null)]
    public void The_summary_of_a_property_describes_the_field(string documentation, string? description)
    {
        string answer = GeneratorRun.Of($$"""
            #pragma warning disable CS1570, CS1587
            using System.Linq;

            [Dimp.Shape]
            public partial record Note : Dimp.WireRecord
            {
                {{documentation}}
                [Dimp.Field] public partial string Text { get; set; }
            }

            public static class Sample
            {
                public static string Run() => Dimp.WireShapeInfo.Of<Note>().Fields.Single().Description ?? "(none)";
            }
            """).Execute();
        Assert.Equal(description ?? "(none)", answer);
    }

    [Theory]
    [InlineData("/// <summary>A <c>note</c>.</summary>\n[Dimp.Shape]", "", "A note.")]
    [InlineData("[Dimp.Shape]", "/// <summary>Its other part.</summary>", "Its other part.")]
    [InlineData("/// <summary>One.</summary>\n[Dimp.Shape]", "/// <summary>Two.</summary>", "One.")]
    [InlineData("/// <remarks>No summary.</remarks>\n[Dimp.Shape]", "", null)]
    [InlineData("[Dimp.Shape]", "", null)]
    public void The_summary_of_a_record_describes_the_record(string first, string second, string? description)
    {
        string answer = GeneratorRun.Of($$"""
            {{first}}
            public partial record Note : Dimp.WireRecord
            {
                [Dimp.Field] public partial string Text { get; set; }
            }

            {{second}}
            public partial record Note;

            /// <summary>Not inherited by its base.</summary>
            [Dimp.Shape]
            public partial record Reminder : Note;

            public static class Sample
            {
                public static string Run() => Dimp.WireShapeInfo.Of<Note>().Description ?? "(none)";
            }
            """).Execute();
        Assert.Equal(description ?? "(none)", answer);
    }

    [Theory]
    [InlineData("What it says", "What is said")]
    [InlineData("A short text", "A long text")]
    public void An_edit_of_the_documentation_of_a_field_or_a_record_writes_the_record(string text, string by) =>
        EditSession.Open(_note).Replace("Note.cs", text, by).AssertEmitted("Note.g.cs");

    [Fact]
    public void The_documentation_may_be_in_another_file() => EditSession
        .Open(
            new SourceFile("Note.cs", "[Dimp.Shape] public partial record Note : Dimp.WireRecord;"),
            new SourceFile("Note.Text.cs", "/// <summary>A short text.</summary>\npublic partial record Note;"))
        .Replace("Note.Text.cs", "short", by: "long")
        .AssertEmitted("Note.g.cs");

    [Theory]
    [InlineData("Something else", "Anything else")]
    [InlineData("/// <summary>What it says.</summary>", "/// <summary>\n    /// What it says.\n    /// </summary>")]
    [InlineData("/// <summary>A short text.</summary>", "/// <summary>\n/// A short text.\n/// </summary>")]
    public void An_edit_of_another_documentation_or_of_its_lines_writes_nothing(string text, string by) =>
        EditSession.Open(_note).Replace("Note.cs", text, by).AssertEmitted();
}
