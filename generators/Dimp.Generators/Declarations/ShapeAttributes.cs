using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The attributes that make a record a shape. One that derives from <c>[Case]</c> does so too.</summary>
internal static class ShapeAttributes
{
    public static ImmutableArray<string> All { get; } =
    [
        KnownNames.ShapeAttribute,
        KnownNames.DispatchAttribute,
        KnownNames.CaseAttribute,
        KnownNames.FallbackAttribute,
    ];

    public static bool MarkShape(INamedTypeSymbol type) => First(type) is not null;

    /// <summary>
    /// Whether the file is the one that counts. A record is met in each of its files that carries an attribute, and has
    /// to come out once.
    /// </summary>
    public static bool IsDecisive(INamedTypeSymbol record, string path) =>
        First(record)?.ApplicationSyntaxReference?.SyntaxTree.FilePath == path;

    public static bool IsOne(AttributeData attribute) => CaseSpelling.IsCase(attribute) || All.Any(attribute.Is);

    /// <summary>The attribute that counts: of several, the first kind in the list.</summary>
    public static AttributeData? First(INamedTypeSymbol type) =>
        All.Select(name => name == KnownNames.CaseAttribute
                ? type.GetAttributes().FirstOrDefault(CaseSpelling.IsCase)
                : type.Attribute(name))
            .FirstOrDefault(static attribute => attribute is not null);
}
