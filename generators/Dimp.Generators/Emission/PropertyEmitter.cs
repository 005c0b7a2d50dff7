using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the accessors of properties.</summary>
internal static class PropertyEmitter
{
    /// <summary>
    /// Prints each property on one line. Properties that are too long for a line are separated from the others.
    /// </summary>
    public static void Write(SourceWriter writer, IEnumerable<PropertyModel> properties)
    {
        bool isApart = true;
        foreach (PropertyModel property in properties)
        {
            string line = Line(property);
            if (isApart || !writer.Fits(line))
            {
                writer.Separate();
            }
            isApart = !writer.Fits(line) && property.Setter is not null;
            if (isApart)
            {
                WriteAccessors(writer, property);
            }
            else
            {
                writer.Line(line);
            }
        }
    }

    private static string Line(PropertyModel property) => property.Setter is null
        ? $"{Header(property)} => {Get(property)};"
        : $"{Header(property)} {{ {string.Join(" ", Accessors(property))} }}";

    private static void WriteAccessors(SourceWriter writer, PropertyModel property)
    {
        writer.Open(Header(property));
        foreach (string accessor in Accessors(property))
        {
            writer.Line(accessor);
        }
        writer.Close();
    }

    private static string[] Accessors(PropertyModel property) =>
    [
        $"{property.Getter.Modifiers}get => {Get(property)};",
        $"{property.Setter!.Modifiers}{property.Setter.Keyword} => WireFields.{property.Field.Name}.Set(this, value);",
    ];

    private static string Header(PropertyModel property) =>
        $"{property.Modifiers}partial {property.Field.Value.AnnotatedType} {property.Field.Name}";

    private static string Get(PropertyModel property) => $"WireFields.{property.Field.Name}.Get(this)";
}
