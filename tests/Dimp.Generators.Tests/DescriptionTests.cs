using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>The documentation of fields in their metadata.</summary>
public class DescriptionTests
{
    private static readonly SourceFile _note = new("Note.cs", """
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

    [Fact]
    public void An_edit_of_the_documentation_of_a_field_writes_the_record() =>
        EditSession.Open(_note).Replace("Note.cs", "What it says", by: "What is said").AssertEmitted("Note.g.cs");

    [Theory]
    [InlineData("Something else", "Anything else")]
    [InlineData("/// <summary>What it says.</summary>", "/// <summary>\n    /// What it says.\n    /// </summary>")]
    public void An_edit_of_another_documentation_or_of_its_lines_writes_nothing(string text, string by) =>
        EditSession.Open(_note).Replace("Note.cs", text, by).AssertEmitted();
}
