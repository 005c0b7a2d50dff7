using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The attributes that make a record a shape.</summary>
internal static class ShapeAttributes
{
    public static ImmutableArray<string> All { get; } =
    [
        KnownNames.ShapeAttribute,
        KnownNames.DispatchAttribute,
        KnownNames.CaseAttribute,
        .. CaseSpelling.Attributes,
        KnownNames.FallbackAttribute,
    ];

    public static bool MarkShape(INamedTypeSymbol type) => First(type) is not null;

    /// <summary>
    /// Whether the file is the one that counts. A record is met in each of its files that carries an attribute, and has
    /// to come out once.
    /// </summary>
    public static bool IsDecisive(INamedTypeSymbol record, string path) =>
        First(record)?.ApplicationSyntaxReference?.SyntaxTree.FilePath == path;

    /// <summary>The attribute that counts.</summary>
    public static AttributeData? First(INamedTypeSymbol type) =>
        All.Select(name => type.Attribute(name)).FirstOrDefault(static attribute => attribute is not null);
}
