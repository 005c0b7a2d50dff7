using System.Runtime.CompilerServices;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>
/// The names of generated files. They are compared without case, unlike the names of types; of types that differ in
/// nothing else each gets the positions of its capitals, so that its name depends on no order and no counter.
/// </summary>
internal static class HintName
{
    /// <summary>Asked for by each type of a namespace, found out once.</summary>
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Collisions = new();

    /// <summary>The file of the assembly. No type has the name: in those, digits follow a hyphen.</summary>
    public const string OfAnnouncement = "Assembly-Shapes.g.cs";

    public static string Of(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("@", "");
        return HasCollision(type) ? $"{name}-{string.Join("-", CapitalsOf(name))}.g.cs" : $"{name}.g.cs";
    }

    private static bool HasCollision(INamespaceOrTypeSymbol symbol) =>
        Container(symbol) is { } container
        && (Collisions.GetValue(container, CollisionsIn).Contains(symbol.Name) || HasCollision(container));

    private static INamespaceOrTypeSymbol? Container(ISymbol symbol) =>
        symbol.ContainingType is { } type ? type : symbol.ContainingNamespace;

    private static HashSet<string> CollisionsIn(INamespaceOrTypeSymbol container) =>
        [.. CaseInsensitiveCollisions.Among(container.GetMembers().OfType<INamespaceOrTypeSymbol>().Select(static member => member.Name))];

    private static IEnumerable<string> CapitalsOf(string name) =>
        from index in Enumerable.Range(0, name.Length)
        let letter = name[index]
        where letter != char.ToLowerInvariant(char.ToUpperInvariant(letter))
        // Some letters have more than two forms: a sigma that ends a word is none of the other two.
        select char.IsUpper(letter) ? $"{index}" : $"{index}x{(int)letter:x}";
}
