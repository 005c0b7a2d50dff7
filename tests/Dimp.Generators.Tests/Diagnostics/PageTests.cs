using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Platform = Dimp.Generators.Tests.Support.Platform;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>The pages about diagnostics say what is true: the example has just that diagnostic, and the fix has none.</summary>
public class PageTests
{
    public static TheoryData<string> Ids => DescriptorTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_has_that_diagnostic_and_no_other(string id)
    {
        Analysis analysis = Analysis.Of(ProjectOf(id, CodeUnder(id, "## Example")));
        Assert.Equal([id], analysis.Reported.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fix_has_no_diagnostic_and_compiles(string id)
    {
        Analysis analysis = Analysis.Of(
            TestProject.Of(Analysis.Usings + CodeUnder(id, "## Fix"), JsonContextDiagnosticsTests.GeneratorOf("ChatJson")));
        Assert.Empty(analysis.Marks);
        Assert.NotEmpty(analysis.Run.Build().Image);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_is_called_like_the_diagnostic_and_says_what_it_is(string id)
    {
        DiagnosticDescriptor descriptor = Analysis.Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Single(descriptor => descriptor.Id == id);
        string[] headings = [.. Lines(id).Where(static line => line.StartsWith('#'))];
        Assert.Equal([$"# {id}: {descriptor.Title}", "## What", "## Example", "## Fix"], headings);
    }

    /// <summary>The project that the page is about: the example is the fix in another one.</summary>
    private static TestProject ProjectOf(string id, string code) => id switch
    {
        "DIMP090" => TestProject.Of(Analysis.Usings + code) with { Language = LanguageVersion.CSharp12 },
        "DIMP091" => TestProject.Of("using Dimp;\n\n" + code) with { References = Platform.Framework },
        "DIMP092" => TestProject.Of("using Dimp;\n\n" + code) with { References = [.. Platform.Framework, OtherEngine.Reference] },
        _ => TestProject.Of(Analysis.Usings + code, JsonContextDiagnosticsTests.GeneratorOf("ChatJson")),
    };

    private static string CodeUnder(string id, string heading) => string.Join('\n', Lines(id)
        .SkipWhile(line => line != heading)
        .SkipWhile(static line => line != "```csharp")
        .Skip(1)
        .TakeWhile(static line => line != "```"));

    private static string[] Lines(string id) => File.ReadAllLines(Repository.Path($"docs/diagnostics/{id}.md"));
}
