using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>The names of generated members, and names that must not be hidden from generated code.</summary>
internal static class NameRules
{
    private static readonly ImmutableArray<string> ShapeMembers = ["WireFields", "GetShape"];

    private static readonly ImmutableArray<string> RegistryMembers = ["Default", "Resolve", "GetShapes", "GetDispatch", "WireKeys"];

    public static IEnumerable<Finding> FindInShape(INamedTypeSymbol record, AttributeData mark) =>
        Find(record, mark, "record", ShapeMembers);

    public static IEnumerable<Finding> FindInRegistry(INamedTypeSymbol registry, AttributeData mark) =>
        Find(registry, mark, "registry", RegistryMembers);

    /// <summary>
    /// Whether another assembly has a shape with the type's full name. Code can no longer refer to it by that name.
    /// </summary>
    public static IEnumerable<Finding> FindDuplicates(INamedTypeSymbol type, RecordRules rules) =>
        from shape in rules.Referenced[type.FullName]
        select Duplicate(shape, type, type.Location, "call it something else");

    /// <summary>Whether two other assemblies have shapes with the same full name, and the registry needs them.</summary>
    public static IEnumerable<Finding> FindDuplicates(INamedTypeSymbol registry, INamedTypeSymbol root, AttributeData mark, RecordRules rules) =>
        from duplicates in rules.Referenced
        where duplicates.Skip(1).Any()
        where duplicates.Any(shape => shape.Lineage.Contains(root, SymbolEqualityComparer.Default))
        let first = duplicates.OrderBy(static shape => shape.ContainingAssembly.Name, StringComparer.Ordinal).First()
        let other = duplicates.First(shape => !ReferenceEquals(shape, first))
        select Duplicate(first, other, registry.LocationAt(mark), "give one of the two references an alias");

    private static Finding Duplicate(INamedTypeSymbol shape, INamedTypeSymbol other, Location at, string advice) => new(
        AgreementDescriptors.NameOfTwo, at, MessageText.Name(shape), shape.ContainingAssembly.Name, other.ContainingAssembly.Name, advice);

    private static Finding Taken(ISymbol symbol) =>
        new(DeclarationDescriptors.NameTaken, symbol.Location, symbol.Name, KindOf(symbol));

    private static IEnumerable<Finding> Find(
        INamedTypeSymbol type, AttributeData mark, string kind, ImmutableArray<string> names)
    {
        foreach (string name in names)
        {
            if (type.Name == name)
            {
                yield return new Finding(DeclarationDescriptors.NameTaken, type.LocationAt(mark), name, kind);
            }
            foreach (ISymbol member in type.GetMembers(name).Where(static member => !OwnOutput.Contains(member)))
            {
                yield return Taken(member);
            }
        }
    }

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol => "type",
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };
}
