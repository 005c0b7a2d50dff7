using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the override that writes the record's own fields for other peers.</summary>
internal static class RewritingEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        string[] calls = [.. shape.Properties.SelectMany(property => Calls(property, shape.Map.Own))];
        if (calls.Length == 0 || !shape.IsRewritable)
        {
            return;
        }
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void Rewrite(global::Dimp.WireRewriting rewriting)");
        writer.Line("base.Rewrite(rewriting);");
        foreach (string call in calls)
        {
            writer.Line($"rewriting.{call};");
        }
        writer.Close();
    }

    /// <summary>What is inside a value comes first: its old names get copies of it.</summary>
    private static IEnumerable<string> Calls(PropertyModel property, string map)
    {
        string field = $"WireFields.{property.Field.Name}";
        if (IsRecord(property.Value.Kind))
        {
            yield return $"Nested({ValueReader.Read(property.Value, WireSource.FieldAmongOthers(property.Field.Name, map))})";
        }
        if (property.Value.Item is { } item && IsRecord(item.Kind))
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
