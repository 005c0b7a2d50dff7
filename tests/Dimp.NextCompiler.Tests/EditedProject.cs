using System.Collections.Immutable;
using Dimp.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.NextCompiler.Tests;

/// <summary>A project of one file in the newest language, whose generator is kept while the file is edited.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(WireRecord).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
    [
        .. typeof(DimpGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new DimpGenerator().AsSourceGenerator()], parseOptions: _options);

    /// <summary>What the generator has written.</summary>
    public string Generated { get; private set; } = "";

    /// <summary>What the compiler, the generator and the analyzers report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; }

    public static CSharpSyntaxTree Parse(string source) => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(source, _options);

    /// <summary>The file has this text now. Fails when the generator or an analyzer throws.</summary>
    public async Task SetAsync(string source)
    {
        var compilation = CSharpCompilation.Create(
            "App", [Parse(source)], _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported, cancellation);
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Generated = string.Concat(result.GeneratedSources.Select(static file => file.SourceText));
        Diagnostics =
        [
            .. reported,
            .. output.GetDiagnostics(cancellation),
            .. await output.WithAnalyzers(_analyzers).GetAnalyzerDiagnosticsAsync(cancellation),
        ];
        Assert.DoesNotContain(Diagnostics, static diagnostic => diagnostic.Id is "AD0001" or "CS8785" or "CS8784");
    }
}
