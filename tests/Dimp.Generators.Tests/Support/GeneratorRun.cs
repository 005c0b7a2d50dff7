using System.Collections.Immutable;
using System.Text;
using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using static Dimp.Generators.Emission.SourceFile;

namespace Dimp.Generators.Tests.Support;

/// <summary>One run of the generator over a project, and the project with what the generator added to it.</summary>
internal sealed class GeneratorRun
{
    /// <summary>
    /// The warnings about generated code that its declarations cause: a member that is hidden, obsolete, required, protected in a
    /// sealed record, in lower case or for evaluation only, or has the name of one in a library.
    /// </summary>
    private const string CausedByDeclarations = "CS0108, CS0436, CS0612, CS0618, CS0628, CS8618, CS8981, SIZE1, BOX1, BOX2, BOX3";

    private readonly TestProject _project;
    private readonly HashSet<string> _generated;

    private GeneratorRun(TestProject project, IIncrementalGenerator generator)
    {
        _project = project;
        Driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], parseOptions: project.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation output, out ImmutableArray<Diagnostic> reported);
        _generated = [.. Files.Select(static file => file.SyntaxTree.FilePath)];
        Output = output.SyntaxTrees.Where(IsGenerated).Aggregate(output, WithWarnings);
        Diagnostics = [.. reported, .. Output.GetDiagnostics()];
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The project, with what the generator added to it.</summary>
    public Compilation Output { get; }

    /// <summary>The generated files, as they are in <see cref="Output"/>.</summary>
    public IEnumerable<SyntaxTree> Trees => Output.SyntaxTrees.Where(IsGenerated);

    /// <summary>The diagnostics of the generator and the compiler.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ImmutableArray<GeneratedSourceResult> Files => Driver.GetRunResult().Results.Single().GeneratedSources;

    /// <summary>The files of types.</summary>
    public IEnumerable<string> HintNames => Files.Select(static file => file.HintName).Except([HintName.OfAnnouncement]);

    public static GeneratorRun Of(params string[] sources) => Of(TestProject.Of(sources));

    public static GeneratorRun Of(TestProject project) => new(project, new DimpGenerator());

    public static GeneratorRun Of(TestProject project, IIncrementalGenerator generator) => new(project, generator);

    public string TextOf(string hintName) =>
        Files.Single(file => file.HintName == hintName).SourceText.ToString();

    /// <summary>The assembly. The test fails if the compiler reports anything.</summary>
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

    /// <summary>Fails if the generator failed, or if the compiler reports anything in generated code.</summary>
    public void AssertErrorsAreTheUsers()
    {
        Assert.Null(Driver.GetRunResult().Results.Single().Exception);
        AssertNone(Diagnostics.Where(IsDisturbing).Where(IsInGeneratedCode));
    }

    /// <summary>The result of <c>Sample.Run()</c> in the project's sources.</summary>
    public string Execute() => Sandbox.Execute(Build(), _project.Libraries);

    /// <summary>The samples have no documentation. Generated code must have it, except for overrides of a documented member.</summary>
    private bool IsDisturbing(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && (diagnostic.Id != "CS1591" || (IsInGeneratedCode(diagnostic) && !LineOf(diagnostic).Contains(" override ", StringComparison.Ordinal)));

    private bool IsInGeneratedCode(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && IsGenerated(tree);

    private bool IsGenerated(SyntaxTree tree) => _generated.Contains(tree.FilePath);

    /// <summary>Users see no warnings about generated code. Here the compiler reports all that declarations do not cause.</summary>
    private static Compilation WithWarnings(Compilation compilation, SyntaxTree tree) => compilation.ReplaceSyntaxTree(
        tree,
        tree.WithChangedText(SourceText.From(
            tree.ToString()
                .Replace(SkipsNullableAnalysis, "#nullable enable", StringComparison.Ordinal)
                .Replace(SuppressesWarnings, $"{SuppressesWarnings} {CausedByDeclarations}", StringComparison.Ordinal),
            Encoding.UTF8)));

    private static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        string[] found = [.. diagnostics.Select(Describe)];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic}: {LineOf(diagnostic)}";

    private static string LineOf(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
