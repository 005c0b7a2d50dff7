using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds types that generated code cannot name, and types that are less accessible than their member.</summary>
internal static class AccessibilityRules
{
    private enum Level
    {
        Private,
        Internal,
        Public,
    }

    /// <summary>
    /// The part of the type, or of its bases, that cannot be named, because it is hidden or known under an extern alias
    /// only.
    /// </summary>
    public static INamedTypeSymbol? Unnameable(ITypeSymbol type, RecordRules rules) => type switch
    {
        IArrayTypeSymbol array => Unnameable(array.ElementType, rules),
        INamedTypeSymbol { IsWireRecord: true } record => record.Lineage.FirstOrDefault(part => !rules.CanName(part)),
        INamedTypeSymbol { ContainingAssembly: not null } named => rules.CanName(named)
            ? named.TypeArguments.Select(argument => Unnameable(argument, rules)).FirstOrDefault(static found => found is not null)
            : named,
        _ => null,
    };

    /// <summary>Why generated code cannot name the type, and what to do about it.</summary>
    public static string ReasonUnnameable(INamedTypeSymbol unnameable, RecordRules rules) => rules.IsHidden(unnameable)
        ? $"a type of this assembly has the full name of the one of '{unnameable.ContainingAssembly.Name}'; call it something else"
        : $"'{unnameable.ContainingAssembly.Name}' is referenced under an extern alias only; give the reference the alias 'global' too";

    /// <summary>
    /// The part of the type that is less accessible than the symbol. The compiler refuses the declaration, and
    /// would refuse its generated part once more.
    /// </summary>
    public static INamedTypeSymbol? LessAccessible(ITypeSymbol type, ISymbol by) => type switch
    {
        IArrayTypeSymbol array => LessAccessible(array.ElementType, by),
        INamedTypeSymbol named when LevelOf(named) < LevelOf(by) => named,
        INamedTypeSymbol named =>
            named.TypeArguments.Select(argument => LessAccessible(argument, by)).FirstOrDefault(static found => found is not null),
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
