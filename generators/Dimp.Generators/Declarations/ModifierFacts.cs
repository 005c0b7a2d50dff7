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
    private static readonly ImmutableArray<SyntaxKind> Access =
        [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    private static readonly ImmutableArray<SyntaxKind> OfBoth =
        [.. Access, SyntaxKind.PartialKeyword, SyntaxKind.NewKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.StaticKeyword];

    private static readonly ImmutableArray<SyntaxKind> OfFields =
    [
        .. OfBoth, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.RequiredKeyword,
        SyntaxKind.AbstractKeyword, SyntaxKind.ExternKeyword,
    ];

    private static readonly ImmutableArray<SyntaxKind> OfFactories = [.. OfBoth, SyntaxKind.ExternKeyword, SyntaxKind.AsyncKeyword];

    /// <summary>The modifiers as written, without <c>partial</c>, which must come last.</summary>
    public static string Modifiers(SyntaxTokenList modifiers) => Modifiers(modifiers, static _ => true);

    public static string Modifiers(SyntaxTokenList modifiers, Func<SyntaxToken, bool> isKept) =>
        string.Concat(
            from modifier in modifiers
            where !modifier.IsKind(SyntaxKind.PartialKeyword) && isKept(modifier)
            select modifier.Text + " ");

    public static bool AreRefusedOfField(SyntaxTokenList modifiers) => AreRefused(modifiers, OfFields);

    public static bool AreRefusedOfFactory(SyntaxTokenList modifiers) => AreRefused(modifiers, OfFactories);

    /// <summary>Whether the modifiers declare an accessibility.</summary>
    public static bool SayAccess(SyntaxTokenList modifiers) => modifiers.Any(static modifier => Access.Contains(modifier.Kind()));

    /// <summary>Whether there are no other modifiers.</summary>
    public static bool AreOfAccess(SyntaxTokenList modifiers) => modifiers.All(static modifier => Access.Contains(modifier.Kind()));

    /// <summary>Whether a factory may have the modifier.</summary>
    public static bool IsOfFactory(SyntaxToken modifier) => OfBoth.Contains(modifier.Kind());

    /// <summary>Whether there is an <c>unsafe</c> in a project that does not allow it.</summary>
    public static bool AreUnsafe(SyntaxTokenList modifiers, Compilation compilation) =>
        modifiers.Any(SyntaxKind.UnsafeKeyword) && compilation.Options is CSharpCompilationOptions { AllowUnsafe: false };

    private static bool AreRefused(SyntaxTokenList modifiers, ImmutableArray<SyntaxKind> known) =>
        modifiers.Any(modifier => !known.Contains(modifier.Kind()))
        || modifiers.Select(static modifier => modifier.Kind()).Distinct().Count() < modifiers.Count;
}
