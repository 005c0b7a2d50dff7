using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Declarations;

/// <summary>
/// The modifiers of members that the generated part repeats, and those that the compiler rejects and would reject there
/// again.
/// </summary>
internal static class ModifierFacts
{
    private static readonly ImmutableArray<SyntaxKind> Accessibilities =
        [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    private static readonly ImmutableArray<SyntaxKind> Common =
        [.. Accessibilities, SyntaxKind.PartialKeyword, SyntaxKind.NewKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.StaticKeyword];

    private static readonly ImmutableArray<SyntaxKind> OnFields =
    [
        .. Common, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.RequiredKeyword,
        SyntaxKind.AbstractKeyword, SyntaxKind.ExternKeyword,
    ];

    private static readonly ImmutableArray<SyntaxKind> OnFactories = [.. Common, SyntaxKind.ExternKeyword, SyntaxKind.AsyncKeyword];

    /// <summary>The modifiers as written, without <c>partial</c>, which must come last.</summary>
    public static string Modifiers(SyntaxTokenList modifiers) => Modifiers(modifiers, static _ => true);

    public static string Modifiers(SyntaxTokenList modifiers, Func<SyntaxToken, bool> isKept) =>
        string.Concat(
            from modifier in modifiers
            where !modifier.IsKind(SyntaxKind.PartialKeyword) && isKept(modifier)
            select modifier.Text + " ");

    public static bool AreInvalidOnField(SyntaxTokenList modifiers) => AreInvalid(modifiers, OnFields);

    public static bool AreInvalidOnFactory(SyntaxTokenList modifiers) => AreInvalid(modifiers, OnFactories);

    /// <summary>Whether the modifiers declare an accessibility.</summary>
    public static bool DeclareAccessibility(SyntaxTokenList modifiers) => modifiers.Any(static modifier => Accessibilities.Contains(modifier.Kind()));

    /// <summary>Whether there are no other modifiers.</summary>
    public static bool AreAccessibilityOnly(SyntaxTokenList modifiers) => modifiers.All(static modifier => Accessibilities.Contains(modifier.Kind()));

    /// <summary>Whether a factory may have the modifier.</summary>
    public static bool IsValidOnFactory(SyntaxToken modifier) => Common.Contains(modifier.Kind());

    /// <summary>Whether there is an <c>unsafe</c> in a project that does not allow it.</summary>
    public static bool AreUnsafe(SyntaxTokenList modifiers, Compilation compilation) =>
        modifiers.Any(SyntaxKind.UnsafeKeyword) && compilation.Options is CSharpCompilationOptions { AllowUnsafe: false };

    private static bool AreInvalid(SyntaxTokenList modifiers, ImmutableArray<SyntaxKind> known) =>
        modifiers.Any(modifier => !known.Contains(modifier.Kind()))
        || modifiers.Select(static modifier => modifier.Kind()).Distinct().Count() < modifiers.Count;
}
