using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>
/// Prints what new records start with. It is in a class of its own, so that it is there before any other static member of
/// the record, which may be a record itself.
/// </summary>
internal static class TemplateEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        FactoryModel[] presetting = [.. shape.Factories.Where(static factory => factory.PresetsName is not null)];
        if (shape.Template.Count == 0 && presetting.Length == 0)
        {
            return;
        }
        OwnClass.Open(writer, "WireTemplates", "What new records start with.");
        if (shape.Template.Count > 0)
        {
            writer.Line($"internal static readonly global::Dimp.WireTemplate Own = new({Entries(shape.Template)});");
        }
        foreach (FactoryModel factory in presetting)
        {
            writer.Line($"internal static readonly global::Dimp.WirePresets {factory.PresetsName} = new({Entries(factory.Presets)});");
        }
        writer.Close();
        if (shape.Template.Count > 0)
        {
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line("protected override global::Dimp.WireTemplate GetTemplate() => WireTemplates.Own;");
        }
    }

    private static string Entries(IEnumerable<TemplateEntry> entries) =>
        string.Join(", ", entries.Select(static entry => $"({Literal.Of(entry.Key)}, {Literal.Of(entry.Value)})"));
}
