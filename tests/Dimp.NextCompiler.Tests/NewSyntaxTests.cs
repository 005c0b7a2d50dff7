using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.NextCompiler.Tests;

/// <summary>
/// The generator in a compiler that is newer than the one that it was built for, with declarations that its own compiler could
/// not read.
/// </summary>
public class NewSyntaxTests
{
    private const string Root = """
        using Dimp;

        [Shape, Dispatch("kind")]
        public partial record Animal : WireRecord
        {
            [Field] public partial string? Name { get; set; }
        }

        [Case("cat")] public partial record Cat : Animal { [Field] public partial int Lives { get; set; } }

        [Registry] public partial class Animals : WireRegistry<Animal>;

        """;

    /// <summary>What the framework of a language with unions has.</summary>
    private const string UnionSupport = """
        namespace System.Runtime.CompilerServices
        {
            [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct)]
            public sealed class UnionAttribute : System.Attribute;
            public interface IUnion { object? Value { get; } }
        }

        """;

    [Fact]
    public void The_compiler_is_newer_than_that_of_the_generator() =>
        Assert.True(typeof(CSharpCompilation).Assembly.GetName().Version > new Version(5, 11));

    [Fact]
    public async Task What_was_sound_is_sound()
    {
        var project = new EditedProject();
        await project.SetAsync(Root);
        Assert.DoesNotContain(project.Diagnostics, static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains("record Cat", project.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class More { extension(Animal animal) { public string Loud => animal.Name + \"!\"; public static Animal Nobody => new(); } }")]
    [InlineData("public static class More { extension<T>(T record) where T : WireRecord { public T Same => record; } }")]
    [InlineData("public partial class Plain { public int Number { get => field; set => field = value; } public partial Plain(); public partial Plain() { } }")]
    public async Task Syntax_that_is_beside_records_changes_nothing(string beside)
    {
        var project = new EditedProject();
        await project.SetAsync(Root);
        string before = project.Generated;
        await project.SetAsync(Root + beside);
        Assert.DoesNotContain(project.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(before, project.Generated);
    }

    [Fact]
    public async Task A_closed_record_is_read_and_read_again_when_it_is_no_longer_closed()
    {
        string closed = Root.Replace("public partial record Animal", "public closed partial record Animal", StringComparison.Ordinal);
        Assert.Empty(EditedProject.Parse(closed).GetDiagnostics(TestContext.Current.CancellationToken));
        var project = new EditedProject();
        await project.SetAsync(Root);
        string open = project.Generated;
        await project.SetAsync(closed);
        await project.SetAsync(Root);
        Assert.Equal(open, project.Generated);
        Assert.DoesNotContain(project.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task A_field_of_a_union_is_reported()
    {
        string source = UnionSupport + "namespace App {\n" + Root.Replace("using Dimp;", "using Dimp; public union Pet(string, int);", StringComparison.Ordinal)
            + "[Case(\"owner\")] public partial record Owner : Animal { [Field] public partial Pet Pet { get; set; } } }";
        Assert.Empty(EditedProject.Parse(source).GetDiagnostics(TestContext.Current.CancellationToken));
        var project = new EditedProject();
        await project.SetAsync(source);
        Assert.Contains(project.Diagnostics, static diagnostic => diagnostic.Id.StartsWith("DIMP", StringComparison.Ordinal)
            && diagnostic.GetMessage(null).Contains("Pet", StringComparison.Ordinal));
        Assert.Contains("record Cat", project.Generated, StringComparison.Ordinal);
    }
}
