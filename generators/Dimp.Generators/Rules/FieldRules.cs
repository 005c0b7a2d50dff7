using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds errors of a single field.</summary>
internal static class FieldRules
{
    /// <param name="value">The model of the field's type, if the parser made one.</param>
    public static IEnumerable<Finding> Find(FieldProperty field, ValueModel? value, RecordRules rules)
    {
        if (FieldForm.Find(field.Symbol) is { } wrong)
        {
            return [wrong];
        }
        if (ModifierFacts.AreUnsafe(field.Symbol.Syntax!.Modifiers, rules.Compilation))
        {
            return [Finding.ReportedElsewhere];
        }
        IEnumerable<Finding> keys = FieldKey.Of(field).Select(static key => key.Violation).OfType<Finding>();
        return value is null
            ? [.. keys, Unsupported(field.Symbol, rules)]
            : [.. keys, .. OfValue(field, value, rules), .. FieldOptions.Find(field, value)];
    }

    private static IEnumerable<Finding> OfValue(FieldProperty field, ValueModel value, RecordRules rules)
    {
        if (value is { IsNullable: false, Dispatch.IsConstructible: false })
        {
            string type = MessageText.ShortName(field.Symbol.Type);
            yield return IsLeftOut(field.Symbol.Type, rules) ? Finding.ReportedElsewhere
                : field.Symbol.Type.IsAbstract ? new Finding(
                    FieldDescriptors.AbstractNested, field.Symbol.LocationOfType, field.Name, type)
                : new Finding(
                    FieldDescriptors.UnsupportedType,
                    field.Symbol.LocationOfType,
                    type,
                    $": write '{type}?', since generated code cannot call its constructor of a WireMap");
        }
        if (!field.Default.IsNull && field.DefaultAs(value) is null)
        {
            yield return new Finding(
                FieldDescriptors.UnfitDefault,
                field.Attribute.LocationOf("Default"),
                MessageText.Quote(field.Default),
                field.Name,
                MessageText.ShortName(field.Symbol.Type),
                DefaultAdvice(field, value));
        }
    }

    private static string DefaultAdvice(FieldProperty field, ValueModel value) => value.Kind switch
    {
        _ when Constants.JsonViolation(field.Default) is { } violation => violation,
        ValueKind.NumberEnum or ValueKind.TextEnum => $"write one of the members of '{TypeOf(field)}'",
        ValueKind.CustomClass or ValueKind.CustomStruct => "write the text, number or boolean that would stand on the wire",
        ValueKind.Text or ValueKind.Boolean or ValueKind.Integer
            or ValueKind.Single or ValueKind.Double or ValueKind.Decimal =>
            $"write a constant that type '{TypeOf(field)}' can hold",
        _ => "fields of that type have no default; make it nullable, and let another property answer the default",
    };

    private static string TypeOf(FieldProperty field) => MessageText.ShortName(FieldTypes.Bare(field.Symbol.Type));

    private static Finding Unsupported(IPropertySymbol property, RecordRules rules)
    {
        if (property.Type.IsUnknown || IsLeftOut(property.Type, rules))
        {
            return Finding.ReportedElsewhere;
        }
        return new Finding(
            FieldDescriptors.UnsupportedType,
            property.LocationOfType,
            MessageText.ShortName(property.Type),
            UnsupportedTypes.Advice(property.Type, rules));
    }

    /// <summary>Whether the type is a shape with an error of its own.</summary>
    private static bool IsLeftOut(ITypeSymbol type, RecordRules rules) =>
        RecordIn(type) is { DeclaringSyntaxReferences.IsEmpty: false } record
        && ShapeAttributes.MarkShape(record)
        && !rules.IsGenerated(record);

    private static INamedTypeSymbol? RecordIn(ITypeSymbol type) =>
        FieldTypes.Bare(FieldTypes.ItemOrSelf(type)) as INamedTypeSymbol is { IsWireRecord: true } record ? record : null;
}
