using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The roots of the dispatched records that may be nested in a record, directly or in shapes of its own.</summary>
internal static class NestedRoots
{
    public static IEnumerable<string> Of(INamedTypeSymbol record)
    {
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        Collect(record, roots, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return roots;
    }

    private static void Collect(INamedTypeSymbol record, SortedSet<string> roots, HashSet<ISymbol> visited)
    {
        foreach (FieldProperty field in FieldProperty.Of(record))
        {
            if (FieldTypes.ItemOrSelf(field.Symbol.Type) is not INamedTypeSymbol { IsWireRecord: true } nested)
            {
                continue;
            }
            if (Dispatcher.AboveOrAt(nested).FirstOrDefault() is { } root)
            {
                roots.Add(root.Owner.FullName);
            }
            else if (visited.Add(nested))
            {
                Collect(nested, roots, visited);
            }
        }
    }
}
