using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests.Support;

/// <summary>A user's project, under the strictest settings that the compiler has.</summary>
internal sealed record TestProject(string Name, ImmutableArray<SourceFile> Files)
{
    private static readonly CSharpCompilationOptions _strictest = new(
        OutputKind.DynamicallyLinkedLibrary,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        checkOverflow: true,
        allowUnsafe: false,
        deterministic: true);

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public ImmutableArray<BuiltLibrary> Libraries { get; init; } = [];

    public CSharpParseOptions ParseOptions => new CSharpParseOptions(Language, DocumentationMode.Diagnose)
        .WithFeatures([KeyValuePair.Create("strict", "true")]);

    public static TestProject Of(params string[] sources) =>
        new("App", [.. sources.Select((text, index) => new SourceFile($"File{index + 1}.cs", text))]);

    /// <summary>A library of that name, compiled with the generator.</summary>
    public static BuiltLibrary Library(string name, string source, params BuiltLibrary[] libraries) =>
        GeneratorRun.Of(new TestProject(name, [new SourceFile($"{name}.cs", source)]) { Libraries = [.. libraries] }).Build();

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        Name,
        Files.Select(Parse),
        [.. Platform.References, .. Libraries.Select(static library => library.Reference)],
        _strictest);

    public SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path);
}
