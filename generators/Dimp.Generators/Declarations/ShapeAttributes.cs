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
    /// Whether this file counts. The generator visits a record in each file that has an attribute of it, and must generate
    /// it once.
    /// </summary>
    public static bool IsDecisive(INamedTypeSymbol record, string path) =>
        First(record)?.ApplicationSyntaxReference?.SyntaxTree.FilePath == path;

    public static bool IsOne(AttributeData attribute) => CaseSpelling.IsCase(attribute) || All.Any(attribute.Is);

    /// <summary>The attribute that counts. If there are several, it is the first kind in the list.</summary>
    public static AttributeData? First(INamedTypeSymbol type) =>
        All.Select(name => name == KnownNames.CaseAttribute
                ? type.GetAttributes().FirstOrDefault(CaseSpelling.IsCase)
                : type.Attribute(name))
            .FirstOrDefault(static attribute => attribute is not null);
}
