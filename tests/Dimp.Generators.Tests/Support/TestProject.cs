using System.Collections.Immutable;
using System.Text;
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

    /// <summary>What most projects start from, so that the many types of the framework are loaded once.</summary>
    private static readonly CSharpCompilation _usual = CSharpCompilation.Create("App", [], Platform.References, _strictest);

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public ImmutableArray<MetadataReference> References { get; init; } = Platform.References;

    /// <summary>The text of the project's <c>.editorconfig</c>.</summary>
    public string EditorConfig { get; init; } = "";

    public ImmutableArray<BuiltLibrary> Libraries { get; init; } = [];

    public CSharpParseOptions ParseOptions => new CSharpParseOptions(Language, DocumentationMode.Diagnose)
        .WithFeatures([KeyValuePair.Create("strict", "true")]);

    public static TestProject Of(params string[] sources) =>
        new("App", [.. sources.Select((text, index) => new SourceFile($"File{index + 1}.cs", text))]);

    /// <summary>A library of that name, compiled with the generator.</summary>
    public static BuiltLibrary Library(string name, string source, params BuiltLibrary[] libraries) =>
        GeneratorRun.Of(new TestProject(name, [new SourceFile($"{name}.cs", source)]) { Libraries = [.. libraries] }).Build();

    public CSharpCompilation Compile()
    {
        CSharpCompilation empty = Name == _usual.AssemblyName && References == Platform.References && Libraries.IsEmpty
            ? _usual
            : CSharpCompilation.Create(Name, [], [.. References, .. Libraries.Select(static library => library.Reference)]);
        return empty
            .AddSyntaxTrees([.. Files.Select(Parse)])
            .WithOptions(_strictest
                .WithOutputKind(Output)
                .WithSyntaxTreeOptionsProvider(new EditorConfigOptions(EditorConfig)));
    }

    public SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path, Encoding.UTF8);
}
