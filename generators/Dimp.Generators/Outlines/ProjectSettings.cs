using Dimp.Generators.Parsing;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Outlines;

/// <summary>What a project is compiled with besides its own files.</summary>
/// <param name="ForeignNames">The simple names by which other assemblies know their shapes, and that a type of the project may take.</param>
internal sealed record ProjectSettings(
    string? AssemblyName,
    LanguageVersion? Language,
    CompilationOptions Options,
    EquatableArray<MetadataReference> References,
    EquatableArray<string> ForeignNames)
{
    public static ProjectSettings Of(Compilation compilation, CancellationToken cancellation) => new(
        compilation.AssemblyName,
        (compilation as CSharpCompilation)?.LanguageVersion,
        compilation.Options,
        [.. compilation.References],
        [.. ReferencedShapes.Names(compilation)]);
}
