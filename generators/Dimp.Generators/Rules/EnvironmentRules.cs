using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Rules;

/// <summary>Finds errors of a project that prevent all generation.</summary>
internal static class EnvironmentRules
{
    /// <summary>The first version with partial properties.</summary>
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp13;

    private static readonly Version OwnVersion = typeof(EnvironmentRules).Assembly.GetName().Version;

    public static IEnumerable<Finding> Find(Compilation compilation, Location at)
    {
        if (compilation is CSharpCompilation { LanguageVersion: var language and < OldestLanguage })
        {
            return [new Finding(EnvironmentDescriptors.OldLanguage, at, language.ToDisplayString())];
        }
        if (compilation.GetTypeByMetadataName(KnownNames.WireRecord)?.ContainingAssembly is not { } engine)
        {
            return [NoEngine(compilation, at)];
        }
        return engine.Identity.Version == OwnVersion
            ? []
            : [new Finding(EnvironmentDescriptors.OtherVersion, at, engine.Identity.Version.ToString(3), OwnVersion.ToString(3))];
    }

    /// <summary>Why generated code would not find the engine.</summary>
    private static Finding NoEngine(Compilation compilation, Location at)
    {
        IAssemblySymbol[] engines =
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Where(static assembly => assembly.GetTypeByMetadataName(KnownNames.WireRecord) is not null),
        ];
        (string reason, string advice) = engines switch
        {
            { Length: 0 } => ("is not referenced", "add the package, whose generator this is"),
            _ when engines.Any(engine => IsGlobal(compilation, engine)) => ("is referenced twice", "reference one assembly that has it"),
            _ => ("is referenced under an extern alias only", "give the reference the alias 'global' too"),
        };
        return new Finding(EnvironmentDescriptors.NoEngine, at, reason, advice);
    }

    /// <summary>Whether the types of the assembly are in the global namespace, and not only in that of an extern alias.</summary>
    public static bool IsGlobal(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
