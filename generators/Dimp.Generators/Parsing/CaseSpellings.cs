using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>
/// Ways to say <c>[Case]</c> for the dispatchers of DIMP: the one place where the generator knows of that protocol.
/// </summary>
internal static class CaseSpellings
{
    private const string ContentAttribute = "Dimp.Protocol.ContentAttribute";
    private const string CommandAttribute = "Dimp.Protocol.CommandAttribute";
    private const string CustomizedAttribute = "Dimp.Protocol.CustomizedAttribute";

    public static ImmutableArray<string> Attributes { get; } =
        [ContentAttribute, CommandAttribute, CustomizedAttribute];

    /// <summary>The key that the attribute is about and its values; <c>null</c> when it is no case at all.</summary>
    public static CaseSpelling? Read(AttributeData attribute) => attribute switch
    {
        _ when attribute.Is(KnownNames.CaseAttribute) =>
            new(attribute.Argument("On").Text, [.. First(attribute), .. attribute.Argument(1).Texts]),
        _ when attribute.Is(ContentAttribute) =>
            new("type", [.. Number(attribute), .. attribute.Argument(1).Texts]),
        _ when attribute.Is(CommandAttribute) =>
            new("command", [.. First(attribute), .. attribute.Argument(1).Texts]),
        _ when attribute.Is(CustomizedAttribute) =>
            new("app", [.. attribute.ConstructorArguments.TakeWhile(IsGiven).Select(static value => value.Text!)]),
        _ => null,
    };

    private static bool IsGiven(TypedConstant value) => value.Text is not null;

    private static string[] First(AttributeData attribute) => attribute.Argument(0).Text is { } text ? [text] : [];

    private static string[] Number(AttributeData attribute) =>
        attribute.Argument(0).Value is int number ? [number.ToString(CultureInfo.InvariantCulture)] : [];
}

/// <param name="On">The first key of the dispatcher; the nearest dispatcher when <c>null</c>.</param>
internal readonly record struct CaseSpelling(string? On, ImmutableArray<string> Values);
