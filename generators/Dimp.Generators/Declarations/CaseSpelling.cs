using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>What <c>[Case]</c>, or an attribute that derives from it, says.</summary>
/// <param name="On">The first key of the dispatcher; the nearest dispatcher when <c>null</c>.</param>
/// <param name="Values">The values as written, <c>null</c> ones too.</param>
/// <param name="Owner">The record that has or inherits the dispatcher, where the attribute's class names it.</param>
internal readonly record struct CaseSpelling(string? On, ImmutableArray<string?> Values, INamedTypeSymbol? Owner)
{
    /// <summary>The case that the attribute declares; <c>null</c> when it declares none.</summary>
    public static CaseSpelling? Read(AttributeData attribute)
    {
        if (!IsCase(attribute))
        {
            return null;
        }
        string? on = attribute.Argument("On").Text;
        INamedTypeSymbol? owner = on is null ? OwnerOf(attribute.AttributeClass!) : null;
        Dispatcher? dispatcher = owner is null
            ? null
            : Dispatcher.AboveOrAt(owner).LastOrDefault(static one => one.Keys.Length > 0);
        return new CaseSpelling(on ?? dispatcher?.Keys[0], [.. ValuesOf(attribute)], owner);
    }

    public static bool IsCase(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.Bases.Prepend(type).Any(static one => one.Is(KnownNames.CaseAttribute));

    private static INamedTypeSymbol? OwnerOf(INamedTypeSymbol attribute) =>
        attribute.Attribute(KnownNames.CaseOfAttribute)?.Argument(0).Value as INamedTypeSymbol;

    /// <summary>
    /// The arguments of the constructor, without optional ones at the end that are not given. A <c>null</c> before one that
    /// is given is a value too, and a wrong one.
    /// </summary>
    private static IEnumerable<string?> ValuesOf(AttributeData attribute)
    {
        TypedConstant[] arguments = [.. attribute.ConstructorArguments];
        int last = Array.FindLastIndex(arguments, static one => one.Kind == TypedConstantKind.Array || !one.IsNull);
        return arguments.Take(Math.Max(1, last + 1)).SelectMany(TextsOf);
    }

    private static IEnumerable<string?> TextsOf(TypedConstant argument) =>
        argument.Kind != TypedConstantKind.Array ? [TextOf(argument)]
        : argument.IsNull ? []
        : argument.Values.Select(TextOf);

    private static string? TextOf(TypedConstant value) => Constants.TextOnWire(value, isTextEnum: false);
}
