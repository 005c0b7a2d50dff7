using System.Collections.Immutable;
using System.Globalization;
using Dimp.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Tests.Support;

/// <summary>What the analyzers report about a project that is built with the generator.</summary>
internal sealed class Analysis
{
    /// <summary>The usings that each test has.</summary>
    public const string Usings = "using System.Collections.Generic;\nusing Dimp;\nusing Dimp.Protocol;\n\n";

    /// <summary>The errors of the compiler where something was not generated. There must be a cause for them.</summary>
    private static readonly string[] _consequences = ["CS0534", "CS1729", "CS8795", "CS9248"];

    private Analysis(GeneratorRun run, ImmutableArray<Diagnostic> reported)
    {
        Run = run;
        Reported = [.. reported.OrderBy(Mark.Of)];
    }

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new TypeAnalyzer(), new RegistryAnalyzer(), new ProjectAnalyzer(), new JsonContextAnalyzer()];

    public GeneratorRun Run { get; }

    /// <summary>What the analyzers report, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    public IEnumerable<string> Messages =>
        Reported.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>What the analyzers report and the compiler refuses.</summary>
    public IEnumerable<Mark> Marks =>
        Run.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Concat(Reported)
            .Select(Mark.Of)
            .Order();

    public static Analysis Of(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        return new Analysis(run, run.Analyze(Analyzers));
    }

    public static Analysis Of(string source) => Of(TestProject.Of(Usings + source));

    /// <summary>Fails if something was not generated and no diagnostic gives the reason.</summary>
    public void AssertExplained()
    {
        string[] ids = [.. Marks.Select(static mark => mark.Id)];
        Assert.False(ids.Any(_consequences.Contains) && ids.All(_consequences.Contains), string.Join(' ', ids));
    }

    /// <summary>
    /// Fails unless exactly the marked places are reported, with these messages, in the order of the source. Errors of the
    /// compiler must be marked too, and none may be in generated code.
    /// </summary>
    public static void AssertReports(string marked, params string[] messages) => AssertReports(marked, messages, libraries: []);

    public static void AssertReports(string marked, string[] messages, params BuiltLibrary[] libraries)
    {
        MarkedSource source = MarkedSource.Parse(Usings + marked);
        Analysis analysis = Of(TestProject.Of(source.Text) with { Libraries = [.. libraries] });
        analysis.Run.AssertErrorsAreTheUsers();
        Assert.Equal(source.Expected, analysis.Marks);
        Assert.Equal(messages, analysis.Messages);
        analysis.AssertExplained();
    }
}
