using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class DeclarationParser
{
    public static DeclarationModel Parse(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        [.. type.Containers.Select(Name)],
        Name(type),
        IsHiddenInside(type) ? type.FullName : type.EscapedName,
        type.FullName,
        HintName.Of(type));

    private static TypeName Name(INamedTypeSymbol type) => new(Keyword(type), type.EscapedName);

    /// <summary>Whether the type inherits a nested type of its own name.</summary>
    private static bool IsHiddenInside(INamedTypeSymbol type) =>
        type.Bases.Any(parent => !parent.GetTypeMembers(type.Name).IsEmpty);

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
