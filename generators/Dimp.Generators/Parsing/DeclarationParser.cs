using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

internal static class DeclarationParser
{
    /// <summary>The first version with partial properties.</summary>
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp13;

    /// <summary>Whether another part of the type can be written in another file.</summary>
    public static bool IsExtensible(INamedTypeSymbol type) =>
        !type.IsGenericType && Enclosing(type).Append(type).All(static part => !part.IsFileLocal && IsPartial(part));

    public static IEnumerable<TypeDeclarationSyntax> Syntax(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(static part => part.GetSyntax()).OfType<TypeDeclarationSyntax>();

    public static DeclarationModel Parse(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        [.. Enclosing(type).Select(Header)],
        Header(type),
        type.Name,
        type.EscapedName,
        type.FullName,
        HintName.Of(type));

    private static IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? Enclosing(container).Append(container) : [];

    private static string Header(INamedTypeSymbol type) => $"partial {Keyword(type)} {type.EscapedName}";

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static bool IsPartial(INamedTypeSymbol type) =>
        Syntax(type).Any() && Syntax(type).All(static part =>
            part.Modifiers.Any(SyntaxKind.PartialKeyword)
            && part.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= OldestLanguage });
}
