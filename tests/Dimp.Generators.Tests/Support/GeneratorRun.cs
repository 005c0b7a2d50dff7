using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Tests.Support;

/// <summary>One run of the generator over a project, and the project with what the generator added to it.</summary>
internal sealed class GeneratorRun
{
    private readonly TestProject _project;

    private GeneratorRun(TestProject project, IIncrementalGenerator generator)
    {
        _project = project;
        Driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], parseOptions: project.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation output, out ImmutableArray<Diagnostic> reported);
        Output = output;
        Diagnostics = [.. reported, .. output.GetDiagnostics()];
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The project, with what the generator added to it.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator and the compiler have to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ImmutableArray<GeneratedSourceResult> Files => Driver.GetRunResult().Results.Single().GeneratedSources;

    public IEnumerable<string> HintNames => Files.Select(static file => file.HintName);

    public static GeneratorRun Of(params string[] sources) => Of(TestProject.Of(sources));

    public static GeneratorRun Of(TestProject project) => new(project, new DimpGenerator());

    public static GeneratorRun Of(TestProject project, IIncrementalGenerator generator) => new(project, generator);

    public string TextOf(string hintName) =>
        Files.Single(file => file.HintName == hintName).SourceText.ToString();

    /// <summary>The assembly; the test fails if the compiler had to say anything on the way to it.</summary>
    public BuiltLibrary Build()
    {
        AssertNone(Diagnostics.Where(IsDisturbing));
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        AssertNone(Output.Emit(image, xmlDocumentationStream: documentation).Diagnostics.Where(IsDisturbing));
        return new BuiltLibrary(image.ToArray());
    }

    /// <summary>What analyzers report about the project with what the generator added to it.</summary>
    public ImmutableArray<Diagnostic> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Output.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>The generator did not fail, and whatever the compiler minds was written by the user.</summary>
    public void AssertErrorsAreTheUsers()
    {
        Assert.Null(Driver.GetRunResult().Results.Single().Exception);
        AssertNone(Diagnostics.Where(IsDisturbing).Where(IsInGeneratedCode));
    }

    /// <summary>What <c>Sample.Run()</c> in the project's sources answers.</summary>
    public string Execute() => Sandbox.Execute(Build(), _project.Libraries);

    /// <summary>The samples do not document themselves; generated code has to.</summary>
    private bool IsDisturbing(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && (diagnostic.Id != "CS1591" || IsInGeneratedCode(diagnostic));

    private bool IsInGeneratedCode(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && Files.Any(file => file.SyntaxTree == tree);

    private static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        string[] found = [.. diagnostics.Select(Describe)];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[line]}";
    }
}
