using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the override that checks the record's own fields.</summary>
internal static class ValidationEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        (PropertyModel Property, string Check)[] checks =
        [
            .. from property in shape.Properties
               let check = Check(property, shape.Map.Own)
               where check is not null
               select (property, check),
        ];
        if (!shape.IsValidatable || (checks.Length == 0 && shape.RequiredKeys.Count == 0))
        {
            return;
        }
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void Validate(global::Dimp.WireValidation validation)");
        WriteChecks(writer, checks.Where(static check => check.Property.Refines));
        writer.Line("base.Validate(validation);");
        if (shape.RequiredKeys.Count > 0)
        {
            writer.Open($"if (GetType() == typeof({shape.Declaration.FullName}))");
            foreach (KeyModel key in shape.RequiredKeys)
            {
                writer.Line($"validation.Present({Literal.ListOf(key.Aliases.Prepend(key.Key))});");
            }
            writer.Close();
        }
        WriteChecks(writer, checks.Where(static check => !check.Property.Refines));
        writer.Close();
    }

    private static void WriteChecks(SourceWriter writer, IEnumerable<(PropertyModel Property, string Check)> checks)
    {
        foreach ((PropertyModel property, string check) in checks)
        {
            RefinedField.Write(writer, property, "validation", [check]);
        }
    }

    private static string? Check(PropertyModel property, string map)
    {
        string field = $"WireFields.{property.Field.Name}";
        ValueModel value = property.Value;
        if (property.IsCheckedByBase)
        {
            return null;
        }
        WireSource source = WireSource.FieldAmongOthers(property.Field.Name, map);
        return value.Kind switch
        {
            ValueKind.Record or ValueKind.DispatchedRecord => $"Nested({field}, {ValueReader.Read(value, source)})",
            ValueKind.List => CheckList(field, value.Item!, source),
            ValueKind.WireValue => property.Field.IsRequired ? $"Check({field}, \"a value\", true)" : null,
            _ => $"Check({field}, {Literal.Of(value.Expected)}, {ValueReader.Read(value, source)} is not null)",
        };
    }

    private static string CheckList(string field, ValueModel item, WireSource source) => item.Kind switch
    {
        ValueKind.Record or ValueKind.DispatchedRecord => $"NestedList({field}, {ValueReader.ItemReader(item)})",
        ValueKind.WireValue => $"Check({field}, \"a list\", {source.List} is not null)",
        _ => $"List({field}, {Literal.Of(item.Expected)}, static item => {IsReadable(item)})",
    };

    private static string IsReadable(ValueModel item) =>
        $"{OrNull(item)}{ValueReader.Read(item, WireSource.Item)} is not null";

    private static string OrNull(ValueModel item) => item.IsNullable ? "item.IsNullOrUndefined || " : "";
}
