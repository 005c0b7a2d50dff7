using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class DeclarationParser
{
    public static DeclarationModel Parse(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        [.. type.Containers.Select(Header)],
        Header(type),
        type.Name,
        type.EscapedName,
        type.FullName,
        HintName.Of(type))
    {
        Experiments = Experiments.Sorted(type.IsWireRecord ? Experiments.In(type) : Experiments.Of(type)),
    };

    private static string Header(INamedTypeSymbol type) => $"partial {Keyword(type)} {type.EscapedName}";

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
