using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>
/// Prints what a visitor of a record is told about one field. A field that another may override with a narrower type is
/// for the most derived one to tell, and for no other.
/// </summary>
internal static class RefinedField
{
    public static void Write(SourceWriter writer, PropertyModel property, string visitor, IEnumerable<string> calls)
    {
        if (property.IsRefinable)
        {
            writer.Open($"if ({visitor}.TryBegin(WireFields.{property.Field.Name}))");
        }
        foreach (string call in calls)
        {
            writer.Line($"{visitor}.{call};");
        }
        if (property.IsRefinable)
        {
            writer.Close();
        }
    }
}
