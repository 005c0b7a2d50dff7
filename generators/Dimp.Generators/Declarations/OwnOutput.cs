using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>
/// Recognizes the generator's own output. Analyzers see it, and the generator does not. Rules ignore it, so that both have
/// the same findings.
/// </summary>
internal static class OwnOutput
{
    private static readonly string Folder = typeof(DimpGenerator).FullName;

    public static bool Contains(SyntaxTree tree) => tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) >= 0;

    public static bool Contains(ISymbol symbol) =>
        symbol.Locations.All(static place => place.SourceTree is { } tree && Contains(tree));
}
