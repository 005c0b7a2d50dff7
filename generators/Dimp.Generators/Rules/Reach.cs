using Dimp.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>What generated code cannot name, or what those who see its members cannot.</summary>
internal static class Reach
{
    private enum Level
    {
        Private,
        Internal,
        Public,
    }

    /// <summary>What of the type, or of the bases that code about it names too, has its name under an extern alias only.</summary>
    public static INamedTypeSymbol? Stranger(ITypeSymbol type, RecordRules rules) => type switch
    {
        IArrayTypeSymbol array => Stranger(array.ElementType, rules),
        INamedTypeSymbol { IsWireRecord: true } record => record.Lineage.FirstOrDefault(part => !rules.CanName(part)),
        INamedTypeSymbol { ContainingAssembly: not null } named => rules.CanName(named)
            ? named.TypeArguments.Select(argument => Stranger(argument, rules)).FirstOrDefault(static found => found is not null)
            : named,
        _ => null,
    };

    /// <summary>Why the type is a stranger, and what to do about it.</summary>
    public static string ReasonOf(INamedTypeSymbol stranger, RecordRules rules) => rules.IsHidden(stranger)
        ? $"a type of this assembly has the full name of the one of '{stranger.ContainingAssembly.Name}'; call it something else"
        : $"'{stranger.ContainingAssembly.Name}' is referenced under an extern alias only; give the reference the alias 'global' too";

    /// <summary>
    /// What of the type is certainly less accessible than the symbol, so that the compiler refuses the declaration, and
    /// would refuse its generated part once more.
    /// </summary>
    public static INamedTypeSymbol? Hidden(ITypeSymbol type, ISymbol by) => type switch
    {
        IArrayTypeSymbol array => Hidden(array.ElementType, by),
        INamedTypeSymbol named when LevelOf(named) < LevelOf(by) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(argument => Hidden(argument, by)).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    private static Level LevelOf(ISymbol symbol)
    {
        Level own = symbol.DeclaredAccessibility switch
        {
            Accessibility.Private => Level.Private,
            Accessibility.Internal or Accessibility.ProtectedAndInternal => Level.Internal,
            _ => Level.Public,
        };
        return symbol.ContainingType is { } container && LevelOf(container) is var outer && outer < own ? outer : own;
    }
}
