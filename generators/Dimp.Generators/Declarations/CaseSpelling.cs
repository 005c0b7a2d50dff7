using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The content of a <c>[Case]</c>, or of an attribute that derives from it.</summary>
/// <param name="On">The first key of the dispatcher; the nearest dispatcher when <c>null</c>.</param>
/// <param name="Values">The values as written, including <c>null</c>.</param>
/// <param name="Owner">The record that has or inherits the dispatcher, if the attribute's class names it.</param>
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
    /// The arguments of the constructor, without omitted optional ones at the end. A <c>null</c> before a given argument
    /// counts as a value, which is not valid.
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
