using System.Runtime.CompilerServices;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Declarations;

/// <summary>
/// The diagnostics by which users are told that something is for evaluation only. Generated code has to name what its
/// declarations name, and those who wrote them were told already.
/// </summary>
internal static class Experiments
{
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    /// <summary>The same few types are those of most fields, and their assemblies have many attributes.</summary>
    private static readonly ConditionalWeakTable<ISymbol, string[]> _known = new();

    /// <summary>What the compiler reports of code that names the symbol.</summary>
    public static IReadOnlyList<string> Of(ISymbol symbol) => _known.GetValue(symbol, static symbol =>
    [
        .. from part in Around(symbol)
           where !part.GetAttributes().IsEmpty
           let id = part.Attribute(Experimental)?.Argument(0).Text
           where id is not null
           select id,
    ]);

    /// <summary>What code about the record names: its bases, its fields, and all of which their types are made.</summary>
    public static IEnumerable<string> In(INamedTypeSymbol record) =>
    [
        .. record.Lineage.SelectMany(Of),
        .. FieldProperty.Of(record).SelectMany(static field => Of(field.Symbol).Concat(OfType(field.Symbol.Type))),
    ];

    public static EquatableArray<string> Sorted(IEnumerable<string> ids) =>
        [.. ids.Where(SyntaxFacts.IsValidIdentifier).Distinct().OrderBy(static id => id, StringComparer.Ordinal)];

    private static IEnumerable<string> OfType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => OfType(array.ElementType),
        INamedTypeSymbol { IsWireRecord: true } record => record.Lineage.SelectMany(Of),
        INamedTypeSymbol named => Of(named).Concat(named.TypeArguments.SelectMany(OfType)),
        _ => [],
    };

    private static IEnumerable<ISymbol> Around(ISymbol symbol)
    {
        for (ISymbol? part = symbol; part is not null; part = part.ContainingType)
        {
            yield return part;
        }
        if (symbol.ContainingAssembly is { } assembly && symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            yield return assembly;
        }
    }
}
