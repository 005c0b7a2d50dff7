using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Checks whether the generator can implement a property, independent of its type.</summary>
internal static class FieldForm
{
    public static Finding? Find(IPropertySymbol property) => property.IsIndexer
        ? NotAField(property, property.Location, "it is an indexer; a field is a property of one key")
        : property.Syntax is { } syntax ? Find(property, syntax) : Finding.ReportedElsewhere;

    private static Finding? Find(IPropertySymbol property, PropertyDeclarationSyntax syntax) => property switch
    {
        { IsStatic: true } => NotAField(
            property, LocationOf(syntax, SyntaxKind.StaticKeyword), "it is static; a field belongs to one message: remove 'static'"),
        { IsAbstract: true } => NotAField(
            property, LocationOf(syntax, SyntaxKind.AbstractKeyword), "it is abstract; write 'virtual', or leave [Field] to overrides"),
        { IsExtern: true } => NotAField(
            property, LocationOf(syntax, SyntaxKind.ExternKeyword), "it is implemented elsewhere; remove 'extern'"),
        { IsVirtual: true, ContainingType.IsSealed: true } => NotAField(
            property, LocationOf(syntax, SyntaxKind.VirtualKeyword), "it is virtual, but nothing derives from a sealed record: remove 'virtual'"),
        { RefKind: not RefKind.None } => NotAField(
            property, syntax.Type.GetLocation(), "it returns a reference, and its value is made when it is read; remove 'ref'"),
        _ when syntax.ExplicitInterfaceSpecifier is { } face => NotAField(
            property, face.GetLocation(), "it implements an interface explicitly; let it return another property that is a field"),
        { GetMethod: null } => NotAField(property, syntax.Identifier.GetLocation(), "it cannot be read; add 'get;'"),
        _ when property.ContainingType.GetMembers(property.Name).Length > 1 => Finding.ReportedElsewhere,
        _ when ModifierFacts.AreInvalidOnField(syntax.Modifiers) || HasAccessorTwice(syntax) || HasAccessorRefused(syntax)
            || IsUnfinished(syntax) => Finding.ReportedElsewhere,
        _ when IsImplemented(property, syntax) => new Finding(
            FieldDescriptors.FieldImplemented, syntax.Identifier.GetLocation(), property.Name, MessageText.Field(syntax)),
        { IsPartialDefinition: false } => new Finding(
            FieldDescriptors.FieldNotPartial, syntax.Identifier.GetLocation(), property.Name, MessageText.Field(syntax)),
        _ when property.Attribute("System.Diagnostics.CodeAnalysis.NotNullAttribute") is { } promise
            && (FieldTypes.IsNullable(property.Type) || property.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }) =>
            NotAField(property, promise.Location, "a message may lack its key, and then it is null; remove [NotNull], or the '?'"),
        _ when AccessibilityRules.LessAccessible(property.Type, property) is { } hidden => NotAField(
            property,
            syntax.Type.GetLocation(),
            $"its type '{hidden.Name}' is less accessible than it is; change the accessibility of one of them"),
        _ => null,
    };

    private static bool HasAccessorTwice(PropertyDeclarationSyntax syntax) =>
        syntax.AccessorList?.Accessors.Count(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is var getters
        && (getters > 1 || syntax.AccessorList?.Accessors.Count - getters > 1);

    private static bool HasAccessorRefused(PropertyDeclarationSyntax syntax) =>
        syntax.AccessorList?.Accessors.Any(static accessor => !ModifierFacts.AreAccessibilityOnly(accessor.Modifiers)) == true;

    /// <summary>Whether the declaration is incomplete, so that the compiler parses <c>partial</c> as the type.</summary>
    private static bool IsUnfinished(PropertyDeclarationSyntax syntax) =>
        syntax.Type is IdentifierNameSyntax { Identifier.ValueText: "partial" } || syntax.Identifier.IsMissing;

    private static bool IsImplemented(IPropertySymbol property, PropertyDeclarationSyntax syntax) =>
        (property.PartialImplementationPart is { } part && !OwnOutput.Contains(part))
        || syntax.ExpressionBody is not null
        || syntax.AccessorList?.Accessors.Any(static accessor =>
            accessor is { Body: not null } or { ExpressionBody: not null }) == true;

    private static Location LocationOf(PropertyDeclarationSyntax syntax, SyntaxKind modifier) =>
        syntax.Modifiers.First(token => token.IsKind(modifier)).GetLocation();

    private static Finding NotAField(IPropertySymbol property, Location at, string reason) =>
        new(FieldDescriptors.NotAField, at, property.IsIndexer ? "this[]" : property.Name, reason);
}
