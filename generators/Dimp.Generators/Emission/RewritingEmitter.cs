using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the override that writes the record's own fields for other peers.</summary>
internal static class RewritingEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        (PropertyModel Property, string[] Calls)[] fields =
        [
            .. shape.Properties
                .Select(property => (property, Calls(property, shape.Map.Own).ToArray()))
                .Where(static field => field.Item2.Length > 0),
        ];
        if (fields.Length == 0 || !shape.IsRewritable)
        {
            return;
        }
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void Rewrite(global::Dimp.WireRewriting rewriting)");
        WriteCalls(writer, fields.Where(static field => field.Property.Refines));
        writer.Line("base.Rewrite(rewriting);");
        WriteCalls(writer, fields.Where(static field => !field.Property.Refines));
        writer.Close();
    }

    private static void WriteCalls(SourceWriter writer, IEnumerable<(PropertyModel Property, string[] Calls)> fields)
    {
        foreach ((PropertyModel property, string[] calls) in fields)
        {
            RefinedField.Write(writer, property, "rewriting", calls);
        }
    }

    /// <summary>What is inside a value comes first: its old names get copies of it.</summary>
    private static IEnumerable<string> Calls(PropertyModel property, string map)
    {
        string field = $"WireFields.{property.Field.Name}";
        bool isNew = !property.IsCheckedByBase;
        if (isNew && IsRecord(property.Value.Kind))
        {
            yield return $"Nested({ValueReader.Read(property.Value, WireSource.FieldAmongOthers(property.Field.Name, map))})";
        }
        if (isNew && property.Value.Item is { } item && IsRecord(item.Kind))
        {
            yield return $"NestedList({field}, {ValueReader.ItemReader(item)})";
        }
        if (property.Field.IsRewritten)
        {
            yield return $"Field({field})";
        }
    }

    private static bool IsRecord(ValueKind kind) => kind is ValueKind.Record or ValueKind.DispatchedRecord;
}
