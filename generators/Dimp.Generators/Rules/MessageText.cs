using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Texts of messages: names, values, and the declaration to write instead.</summary>
internal static class MessageText
{
    /// <summary>
    /// The declaration of the type as another kind, or as its own kind. Not all kinds can be <c>ref</c>, <c>readonly</c> or
    /// <c>static</c>.
    /// </summary>
    public static string Partial(TypeDeclarationSyntax type, string keyword) => keyword == Keyword(type)
        ? $"{ModifierFacts.Modifiers(type.Modifiers)}partial {keyword} {type.Identifier.Text}"
        : $"{ModifierFacts.Modifiers(type.Modifiers, IsOfClass)}partial {keyword} {type.Identifier.Text}";

    public static string WithArticle(string noun) => "aeiou".Contains(noun[0]) ? $"an {noun}" : $"a {noun}";

    private static bool IsOfClass(SyntaxToken modifier) =>
        modifier.Kind() is not (SyntaxKind.RefKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.StaticKeyword);

    public static string Partial(TypeDeclarationSyntax type) => Partial(type, Keyword(type));

    public static string Keyword(TypeDeclarationSyntax type) => type.IsKind(SyntaxKind.RecordStructDeclaration) ? "record struct" : type.Keyword.Text;

    /// <summary>The declaration of the property as a field; read-only if the property is computed.</summary>
    public static string Field(PropertyDeclarationSyntax property)
    {
        string accessors = property.AccessorList is { } list
            ? string.Concat(list.Accessors.Select(static accessor =>
                $"{ModifierFacts.Modifiers(accessor.Modifiers)}{accessor.Keyword.Text}; "))
            : "get; ";
        return $"{ModifierFacts.Modifiers(property.Modifiers)}partial {property.Type} {property.Identifier.Text} {{ {accessors}}}";
    }

    /// <summary>The declaration of the method as a factory of the record.</summary>
    public static string Factory(IMethodSymbol method, MethodDeclarationSyntax syntax, INamedTypeSymbol record)
    {
        string modifiers = (ModifierFacts.DeclareAccessibility(syntax.Modifiers) ? "" : "public ")
            + ModifierFacts.Modifiers(syntax.Modifiers, ModifierFacts.IsValidOnFactory)
            + (method.IsStatic ? "" : "static ");
        return $"{modifiers}partial {record.EscapedName} {syntax.Identifier.Text}{syntax.ParameterList};";
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static string Quote(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Quote(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array => "(an array)",
        _ when constant.IsNull => "null",
        TypedConstantKind.Primitive when constant.Value is double or float => Real(constant.ToCSharpString()),
        _ => constant.ToCSharpString(),
    };

    /// <summary>Written with its decimal point: without it, the number would look like an integer that fits.</summary>
    private static string Real(string text) =>
        text.All(static character => char.IsDigit(character) || character == '-') ? text + ".0" : text;

    public static string Join(IEnumerable<string> items, string last)
    {
        string[] all = [.. items];
        return all.Length < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all.Take(all.Length - 1))} {last} {all[all.Length - 1]}";
    }

    /// <summary>The type as the user would write it.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    public static string ShortName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
