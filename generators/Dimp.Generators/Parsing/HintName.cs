using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>
/// The names of generated files. They are compared without case, unlike the names of types; of types that differ in
/// nothing else each gets the positions of its capitals, so that its file's name hangs on no order and no counter.
/// </summary>
internal static class HintName
{
    public static string Of(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("@", "");
        return HasTwin(type) ? $"{name}-{string.Join("-", CapitalsOf(name))}.g.cs" : $"{name}.g.cs";
    }

    private static bool HasTwin(INamespaceOrTypeSymbol symbol) =>
        Container(symbol) is { } container
        && (HasTwin(container)
            || container.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(other => AreTwins(symbol, other)));

    private static INamespaceOrTypeSymbol? Container(ISymbol symbol) =>
        symbol.ContainingType is { } type ? type : symbol.ContainingNamespace;

    private static bool AreTwins(ISymbol one, ISymbol other) =>
        one.Name != other.Name && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> CapitalsOf(string name) =>
        from index in Enumerable.Range(0, name.Length)
        let letter = name[index]
        where letter != char.ToLowerInvariant(char.ToUpperInvariant(letter))
        // Some letters have more than two forms: a sigma that ends a word is none of the other two.
        select char.IsUpper(letter) ? $"{index}" : $"{index}x{(int)letter:x}";
}
