using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The attributes that make a record a shape.</summary>
internal static class ShapeAttributes
{
    public static ImmutableArray<string> All { get; } =
    [
        KnownNames.ShapeAttribute,
        KnownNames.DispatchAttribute,
        KnownNames.CaseAttribute,
        .. CaseSpellings.Attributes,
        KnownNames.FallbackAttribute,
    ];

    public static bool MarkShape(INamedTypeSymbol type) => First(type) is not null;

    /// <summary>
    /// Whether this visit is the one that counts. A record is visited for each of its attributes and each declaration
    /// that carries one, and has to come out once.
    /// </summary>
    public static bool IsDecisive(GeneratorAttributeSyntaxContext visit) =>
        First((INamedTypeSymbol)visit.TargetSymbol) is { } first
        && visit.Attributes.Contains(first)
        && first.ApplicationSyntaxReference is { } place
        && place.SyntaxTree == visit.TargetNode.SyntaxTree
        && visit.TargetNode.Span.Contains(place.Span);

    /// <summary>The attribute that counts.</summary>
    public static AttributeData? First(INamedTypeSymbol type) =>
        All.Select(name => type.Attribute(name)).FirstOrDefault(static attribute => attribute is not null);
}
