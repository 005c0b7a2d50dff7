using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds options that have no effect for the field's type.</summary>
internal static class FieldOptions
{
    public static IEnumerable<Finding> Find(FieldProperty field, ValueModel value)
    {
        if (field.Model.Single is not null && value.Kind != ValueKind.List)
        {
            yield return WithoutEffect(field, "Single", "it is the key of a list's single item, and the field is no list");
        }
        if (field.Symbol.IsRequired && field.Attribute.Argument("Required") is { Kind: TypedConstantKind.Primitive, Value: false })
        {
            yield return WithoutEffect(field, "Required", "the property is 'required', and so is the key");
        }
        ValueModel item = value.Item ?? value;
        if (field.Model.Mirrors.Count > 0 && IsEditedInPlace(item.Kind))
        {
            yield return new Finding(AgreementDescriptors.MirroredObject, field.Attribute.LocationOf("Mirrors"), field.Name);
        }
        bool isEnum = item.Kind is ValueKind.NumberEnum or ValueKind.TextEnum;
        if (field.Attribute.Argument("As") is { Value: not null } && !field.IsKind("As", "Number") && !(isEnum && field.IsTextEnum))
        {
            yield return WithoutEffect(
                field, "As", isEnum ? "an enum is written as 'WireKind.Number' or 'WireKind.String'" : "it is for enums");
        }
        if (field.Attribute.Argument("LegacyAs") is { Value: not (null or 0) } && !(field.Model.IsLegacyNumber && IsText(value.Kind)))
        {
            yield return WithoutEffect(
                field,
                "LegacyAs",
                IsText(value.Kind)
                    ? "the one thing that it can be is 'WireKind.Number'"
                    : "it makes a number of a text of digits, and the field is no text");
        }
        if (Ambiguous(item, field.Symbol.Type) is var (first, second, @enum, text))
        {
            yield return new Finding(
                FieldDescriptors.AmbiguousEnumText, field.Attribute.LocationOf("As"), first, second, @enum, text);
        }
    }

    private static Finding WithoutEffect(FieldProperty field, string option, string reason) => new(
        FieldDescriptors.OptionWithoutEffect, field.Attribute.LocationOf(option), option, field.Name, reason);

    /// <summary>Whether the value, or an item of the list, is a view of a part of the message.</summary>
    private static bool IsEditedInPlace(ValueKind kind) =>
        kind is ValueKind.Record or ValueKind.DispatchedRecord or ValueKind.WireMap or ValueKind.WireList or ValueKind.WireValue;

    private static bool IsText(ValueKind kind) =>
        kind is ValueKind.Text or ValueKind.CustomClass or ValueKind.CustomStruct or ValueKind.WireValue;

    /// <summary>Two members with different values and the same text.</summary>
    private static (string First, string Second, string Enum, string Text)? Ambiguous(ValueModel item, ITypeSymbol type)
    {
        if (item.Kind != ValueKind.TextEnum)
        {
            return null;
        }
        ITypeSymbol @enum = FieldTypes.Bare(FieldTypes.ItemOrSelf(type));
        var read = new Dictionary<string, IFieldSymbol>();
        foreach (IFieldSymbol member in @enum.GetMembers().OfType<IFieldSymbol>().Where(static member => member.IsConst))
        {
            string text = SnakeCase.Of(member.Name);
            if (!read.TryGetValue(text, out IFieldSymbol? first))
            {
                read.Add(text, member);
            }
            else if (!Equals(first.ConstantValue, member.ConstantValue))
            {
                return (first.Name, member.Name, @enum.Name, text);
            }
        }
        return null;
    }
}
