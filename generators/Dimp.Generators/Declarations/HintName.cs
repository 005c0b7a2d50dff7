using System.Runtime.CompilerServices;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>
/// The names of generated files. They are compared ignoring case, unlike the names of types. If types differ only in case,
/// the positions of the capitals are added to each name, so that it does not depend on an order or a counter.
/// </summary>
internal static class HintName
{
    /// <summary>The colliding names of a namespace, cached because each type in it needs them.</summary>
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Collisions = new();

    /// <summary>
    /// The file of the assembly. No type has this name, because in the file name of a type digits follow the hyphen.
    /// </summary>
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
        // Some letters have more than two forms: the sigma at the end of a word is a third one.
        select char.IsUpper(letter) ? $"{index}" : $"{index}x{(int)letter:x}";
}
