using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>A key of a field, and the place where it is declared.</summary>
/// <param name="Option">The attribute's argument; empty for the key itself.</param>
/// <param name="Item">The position among that argument's keys, if it has several.</param>
internal sealed record FieldKey(FieldProperty Field, string? Text, string Option, int Item)
{
    private static readonly string[] Lists = ["Aliases", "Mirrors", "Legacy"];
    private static readonly string[] Singles = ["Single", "Short"];

    public Location Location => Option.Length > 0
        ? Field.Attribute.LocationOf(Option, Item)
        : Field.Attribute.Argument(0).Text is null ? Field.Symbol.Location : Field.Attribute.LocationOfValue(0);

    public Finding? Violation => WireText.Violation(Text) is { } violation
        ? new Finding(FieldDescriptors.IllFormedKey, Location, MessageText.Quote(Text), violation)
        : null;

    public static IEnumerable<FieldKey> Of(FieldProperty field) =>
    [
        new FieldKey(field, field.Model.Key, "", -1),
        .. from list in Lists
           let values = field.Attribute.Argument(list)
           where values is { Kind: TypedConstantKind.Array, IsNull: false }
           from key in values.Values.Select((value, item) => new FieldKey(field, value.Text, list, item))
           select key,
        .. from single in Singles
           let value = field.Attribute.Argument(single)
           where !value.IsNull
           select new FieldKey(field, value.Text, single, -1),
    ];

    /// <summary>Whether a field may have both: an alias may also be a mirror, which keeps it up to date.</summary>
    public bool GoesWith(FieldKey other) =>
        (Option == "Mirrors" && other.Option == "Aliases") || (Option == "Aliases" && other.Option == "Mirrors");
}
