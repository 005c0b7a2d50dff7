using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the constructors that the record lacks, and the template that new records start with.</summary>
internal static class ConstructorEmitter
{
    private const string SetsRequiredMembers = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";
    private const string MapParameters = "global::Dimp.WireMap map, global::Dimp.WireRegistry? registry = null";

    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        if (shape.Constructors.NeedsCreating)
        {
            WriteCreating(writer, shape);
        }
        if (shape.Constructors.NeedsTemplate)
        {
            writer.Separate();
            writer.Summary("Creates a derived record with <paramref name=\"template\"/>.");
            WriteConstructor(writer, shape, "protected", "global::Dimp.WireTemplate template", "template");
        }
        if (shape.Constructors.NeedsMap)
        {
            writer.Separate();
            writer.Summary("Wraps a message as it came; the record is a view of <paramref name=\"map\"/>.");
            if (shape.Constructors.SetsRequiredMembers)
            {
                writer.Line(SetsRequiredMembers);
            }
            WriteConstructor(writer, shape, "public", MapParameters, "map, registry");
        }
    }

    private static void WriteCreating(SourceWriter writer, ShapeModel shape)
    {
        writer.Separate();
        if (shape.Template.Count == 0)
        {
            writer.Summary($"Creates an empty <c>{shape.Declaration.Name}</c>.");
            WriteConstructor(writer, shape, "public", "", "global::Dimp.WireTemplate.Empty");
            return;
        }
        writer.Line($"private static readonly global::Dimp.WireTemplate WireTemplate = new({Entries(shape.Template)});");
        writer.Separate();
        writer.Summary($"Creates a message with the keys that make it a <c>{shape.Declaration.Name}</c>.");
        WriteConstructor(writer, shape, "public", "", "WireTemplate");
    }

    public static string Entries(EquatableArray<TemplateEntry> template) => string.Join(", ", template.Select(Entry));

    private static string Entry(TemplateEntry entry) => $"({Literal.Of(entry.Key)}, {Literal.Of(entry.Value)})";

    private static void WriteConstructor(
        SourceWriter writer, ShapeModel shape, string access, string parameters, string arguments) =>
        writer.Line($"{access} {shape.Declaration.EscapedName}({parameters}) : base({arguments}) {{ }}");
}
