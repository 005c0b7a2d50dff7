using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Outlines;

/// <summary>What a project is compiled with besides its own files.</summary>
internal sealed record ProjectSettings(
    string? AssemblyName,
    LanguageVersion? Language,
    CompilationOptions Options,
    EquatableArray<MetadataReference> References)
{
    public static ProjectSettings Of(Compilation compilation, CancellationToken cancellation) => new(
        compilation.AssemblyName,
        (compilation as CSharpCompilation)?.LanguageVersion,
        compilation.Options,
        [.. compilation.References]);
}
