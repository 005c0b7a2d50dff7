using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The shapes that referenced assemblies announce. Other types are not examined.</summary>
internal static class ReferencedShapes
{
    public static IEnumerable<INamedTypeSymbol> Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.WireShapesAttribute)?.ContainingAssembly is { } engine
            ? compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => Knows(assembly, engine))
                .SelectMany(Announced)
            : [];

    /// <summary>The simple names of the shapes and their bases, or of the types around them.</summary>
    public static IEnumerable<string> Names(Compilation compilation) =>
        Find(compilation)
            .SelectMany(static shape => shape.Lineage)
            .Select(static type => Outermost(type).Name)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? Outermost(container) : type;

    /// <summary>Avoids decoding the attributes of assemblies that announce no shapes.</summary>
    private static bool Knows(IAssemblySymbol assembly, IAssemblySymbol engine) =>
        assembly.Name == engine.Name
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == engine.Name));

    private static IEnumerable<INamedTypeSymbol> Announced(IAssemblySymbol assembly) =>
        assembly.GetAttributes()
            .Where(static attribute => attribute.Is(KnownNames.WireShapesAttribute))
            .Select(static attribute => attribute.Argument(0))
            .Where(static shapes => shapes is { Kind: TypedConstantKind.Array, IsNull: false })
            .SelectMany(static shapes => shapes.Values)
            .Select(static shape => shape.Value)
            .OfType<INamedTypeSymbol>();
}
