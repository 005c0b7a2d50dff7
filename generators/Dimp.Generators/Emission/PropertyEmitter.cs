using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the accessors of a property.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, PropertyModel property, string map)
    {
        writer.Open(property.Header);
        writer.Line($"{property.Getter} => {Answer(property, map)};");
        if (property.Setter is { } setter)
        {
            writer.Line($"{setter} => {map}[WireFields.{property.Field.Name}] = {ValueWriter.Write(property.Value, "value")};");
        }
        writer.Close();
        writer.Line();
    }

    private static string Answer(PropertyModel property, string map)
    {
        ValueModel value = property.Value;
        string field = $"WireFields.{property.Field.Name}";
        string newMap = $"{map}.GetMapOrNew({field})";
        return value switch
        {
            { IsNullable: false, Kind: ValueKind.WireMap } => newMap,
            { IsNullable: false, Kind: ValueKind.WireList } => $"{map}.GetListOrNew({field})",
            { IsNullable: false, Kind: ValueKind.Record } => ValueReader.Wrap(value, newMap),
            { IsNullable: false, Dispatch: { } dispatch } when value.Type == dispatch.Root => ValueReader.Select(value, newMap),
            { IsNullable: false, Dispatch: not null } => $"{ValueReader.Select(value, newMap)} ?? {ValueReader.Wrap(value, newMap)}",
            _ when property.Otherwise is { } otherwise => $"{Read(property, map)} ?? {otherwise}",
            _ => Read(property, map),
        };
    }

    private static string Read(PropertyModel property, string map) =>
        ValueReader.Read(property.Value, WireSource.Field(property.Field.Name, map));
}
