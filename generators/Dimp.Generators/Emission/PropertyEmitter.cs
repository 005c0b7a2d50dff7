using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the accessors of a property.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, PropertyModel property, string map)
    {
        WireSource source = WireSource.Field(property.Field.Name, map);
        writer.Separate();
        if (property.Setter is not { } setter)
        {
            writer.Line($"{property.Header} => {Answer(property, source)};");
            return;
        }
        writer.Open(property.Header);
        writer.Line($"{property.Getter} => {Answer(property, source)};");
        writer.Line($"{setter} => {source.Value} = {ValueWriter.Write(property.Value, "value")};");
        writer.Close();
    }

    private static string Answer(PropertyModel property, WireSource source)
    {
        ValueModel value = property.Value;
        return value switch
        {
            { IsNullable: false, Kind: ValueKind.WireMap } => source.NewMap,
            { IsNullable: false, Kind: ValueKind.WireList } => source.NewList,
            { IsNullable: false, Kind: ValueKind.DispatchedRecord } =>
                $"{ValueReader.ReadDispatched(value, source)} ?? {source.NewMap}.{ValueReader.View(value, source.Registry)}",
            { IsNullable: false, Kind: ValueKind.Record } => $"{source.NewMap}.{ValueReader.View(value, source.Registry)}",
            _ when property.Otherwise is { } otherwise => $"{ValueReader.Read(value, source)} ?? {otherwise}",
            _ => ValueReader.Read(value, source),
        };
    }
}
