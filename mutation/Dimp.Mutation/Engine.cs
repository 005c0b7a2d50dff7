using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Mutation;

/// <summary>The engine, compiled from its sources. A change of one file compiles in less than a second.</summary>
internal sealed class Engine
{
    private readonly CSharpCompilation _compilation;

    /// <param name="project">The folder of the project. It has been built, so that the files that MSBuild writes are there.</param>
    internal Engine(string project)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        Sources =
        [
            .. Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(project, file))
                .Where(static file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(project, file)), options, file)),
        ];
        IEnumerable<SyntaxTree> written = Directory.EnumerateFiles(Path.Combine(project, "obj/Debug/net10.0"), "*.cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        _compilation = CSharpCompilation.Create(
            "Dimp.Generated",
            [.. Sources, .. written],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
                .Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
    }

    /// <summary>The files of the project that are written by hand.</summary>
    internal IReadOnlyList<SyntaxTree> Sources { get; }

    /// <summary>Compiles the engine with other files in the place of its own, by their paths.</summary>
    /// <returns>The assembly, or the errors.</returns>
    internal (byte[]? Assembly, ImmutableArray<Diagnostic> Errors) Compile(IReadOnlyDictionary<string, SyntaxNode> changed, string? addition = null)
    {
        CSharpCompilation compilation = _compilation;
        foreach (SyntaxTree source in Sources)
        {
            if (changed.TryGetValue(source.FilePath, out SyntaxNode? root))
            {
                compilation = compilation.ReplaceSyntaxTree(source, source.WithRootAndOptions(root, source.Options));
            }
        }
        if (addition is not null)
        {
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(addition, (CSharpParseOptions)Sources[0].Options));
        }
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success ? (assembly.ToArray(), []) : (null, [.. result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)]);
    }
}
