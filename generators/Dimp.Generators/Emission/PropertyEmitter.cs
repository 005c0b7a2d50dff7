using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the accessors of a property.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, PropertyModel property)
    {
        string field = $"WireFields.{property.Field.Name}";
        writer.Separate();
        if (property.Setter is not { } setter)
        {
            writer.Line($"{property.Header} => {field}.Get(this);");
            return;
        }
        writer.Open(property.Header);
        writer.Line($"{property.Getter} => {field}.Get(this);");
        writer.Line($"{setter} => {field}.Set(this, value);");
        writer.Close();
    }
}
