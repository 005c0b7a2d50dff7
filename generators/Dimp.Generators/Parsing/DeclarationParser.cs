using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

internal static class DeclarationParser
{
    /// <summary>The parts that the user wrote.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Syntax(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences
            .Where(static part => !OwnOutput.Contains(part.SyntaxTree))
            .Select(static part => part.GetSyntax()).OfType<TypeDeclarationSyntax>();

    /// <summary>Whether the user wrote the type, and its name too.</summary>
    public static bool IsNamed(INamedTypeSymbol type) => type.Name.Length > 0 && Syntax(type).Any();

    public static DeclarationModel Parse(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        [.. Containers(type).Select(Header)],
        Header(type),
        type.Name,
        type.EscapedName,
        type.FullName,
        HintName.Of(type))
    {
        Experiments = Experiments.Sorted(type.IsWireRecord ? Experiments.In(type) : Experiments.Of(type)),
    };

    /// <summary>The types around the type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? Containers(container).Append(container) : [];

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
