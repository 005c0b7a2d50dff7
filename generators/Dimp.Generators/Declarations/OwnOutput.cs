using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>
/// What the generator wrote itself. Analyzers see it, and the generator does not: rules look past it, so that both come
/// to the same findings.
/// </summary>
internal static class OwnOutput
{
    private static readonly string Folder = typeof(DimpGenerator).FullName;

    public static bool Contains(SyntaxTree tree) => tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) >= 0;

    public static bool Contains(ISymbol symbol) =>
        symbol.Locations.All(static place => place.SourceTree is { } tree && Contains(tree));
}
