using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the constructors that the record lacks, and the template that new records start with.</summary>
internal static class ConstructorEmitter
{
    private const string SetsRequiredMembers = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";

    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        if (shape.Constructors.NeedsCreating)
        {
            WriteCreating(writer, shape);
        }
        if (shape.Constructors.NeedsTemplate)
        {
            writer.Line("/// <summary>Creates the part of a derived record, which starts with the keys of <paramref name=\"template\"/>.</summary>");
            WriteConstructor(writer, shape, "protected", "(global::Dimp.WireTemplate template)", "template");
        }
        if (shape.Constructors.NeedsMap)
        {
            writer.Line("/// <summary>Wraps a message as it came; the record is a view of <paramref name=\"map\"/>.</summary>");
            if (shape.Constructors.SetsRequiredMembers)
            {
                writer.Line(SetsRequiredMembers);
            }
            WriteConstructor(writer, shape, "public", "(global::Dimp.WireMap map, global::Dimp.WireRegistry? registry = null)", "map, registry");
        }
    }

    private static void WriteCreating(SourceWriter writer, ShapeModel shape)
    {
        if (shape.Template.Count == 0)
        {
            writer.Line($"/// <summary>Creates an empty <c>{shape.Declaration.Name}</c>.</summary>");
            WriteConstructor(writer, shape, "public", "()", "global::Dimp.WireTemplate.Empty");
            return;
        }
        writer.Line($"private static readonly global::Dimp.WireTemplate WireTemplate = new({string.Join(", ", shape.Template.Select(Entry))});");
        writer.Line();
        writer.Line($"/// <summary>Creates a message with the keys that make it a <c>{shape.Declaration.Name}</c>.</summary>");
        WriteConstructor(writer, shape, "public", "()", "WireTemplate");
    }

    private static string Entry(TemplateEntry entry) => $"({Literal.Of(entry.Key)}, {Literal.Of(entry.Value)})";

    private static void WriteConstructor(SourceWriter writer, ShapeModel shape, string access, string parameters, string arguments)
    {
        writer.Open($"{access} {shape.Declaration.EscapedName}{parameters} : base({arguments})");
        writer.Close();
        writer.Line();
    }
}
