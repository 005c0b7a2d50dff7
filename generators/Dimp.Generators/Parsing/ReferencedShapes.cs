using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The shapes that referenced assemblies announce. No type that is not announced is looked at.</summary>
internal static class ReferencedShapes
{
    public static IEnumerable<INamedTypeSymbol> Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.WireShapeAttribute)?.ContainingAssembly is { } engine
            ? compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => Knows(assembly, engine))
                .SelectMany(Announced)
            : [];

    /// <summary>Spares the many assemblies that have nothing to announce the decoding of their attributes.</summary>
    private static bool Knows(IAssemblySymbol assembly, IAssemblySymbol engine) =>
        assembly.Name == engine.Name
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == engine.Name));

    private static IEnumerable<INamedTypeSymbol> Announced(IAssemblySymbol assembly) =>
        assembly.GetAttributes()
            .Where(static attribute => attribute.Is(KnownNames.WireShapeAttribute))
            .Select(static attribute => attribute.Argument(0).Value)
            .OfType<INamedTypeSymbol>();
}
