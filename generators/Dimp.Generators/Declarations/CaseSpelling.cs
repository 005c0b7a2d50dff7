using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>
/// What an attribute says that is <c>[Case]</c>, or one that says the same for a dispatcher of DIMP: the one place where the
/// generator knows of that protocol.
/// </summary>
/// <param name="On">The first key of the dispatcher; the nearest dispatcher when <c>null</c>.</param>
/// <param name="Values">The values as written, <c>null</c> ones too.</param>
/// <param name="Owner">The record that has the dispatcher, where only one can be meant.</param>
internal readonly record struct CaseSpelling(string? On, ImmutableArray<string?> Values, string? Owner = null)
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
            new(attribute.Argument("On").Text, [.. First(attribute), .. Texts(attribute.Argument(1))]),
        _ when attribute.Is(ContentAttribute) =>
            new("type", [.. Number(attribute), .. Texts(attribute.Argument(1))], "Content"),
        _ when attribute.Is(CommandAttribute) =>
            new("command", [.. First(attribute), .. Texts(attribute.Argument(1))], "Command"),
        _ when attribute.Is(CustomizedAttribute) =>
            new("app", [.. Given(attribute)], "CustomizedContent"),
        _ => null,
    };

    /// <summary>The full name of that record.</summary>
    public string? OwnerType => Owner is null ? null : "Dimp.Protocol." + Owner;

    /// <summary>The values up to the last one that is given: one in between that is not is a value too, and a wrong one.</summary>
    private static IEnumerable<string?> Given(AttributeData attribute)
    {
        string?[] values = [.. attribute.ConstructorArguments.Select(static value => value.Text)];
        return values.Take(Math.Max(1, Array.FindLastIndex(values, static value => value is not null) + 1));
    }

    private static string?[] First(AttributeData attribute) =>
        attribute.ConstructorArguments.IsEmpty ? [] : [attribute.Argument(0).Text];

    private static IEnumerable<string?> Texts(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } ? constant.Values.Select(static value => value.Text) : [];

    private static string[] Number(AttributeData attribute) =>
        attribute.Argument(0).Value is int number ? [number.ToString(CultureInfo.InvariantCulture)] : [];
}
