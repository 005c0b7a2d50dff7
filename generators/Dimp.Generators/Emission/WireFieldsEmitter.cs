using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>
/// Prints the class that holds what is declared of a record. It is a class of its own, so that all is there before any
/// other static member of the record, which may be a record itself.
/// </summary>
internal static class WireFieldsEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        OwnClass.Open(writer, "WireFields", "What is declared of this record.");
        foreach (FieldModel field in shape.Properties.Select(static property => property.Field).Concat(shape.InheritedFields))
        {
            WriteField(writer, field);
        }
        foreach (FactoryModel factory in shape.Factories.Where(static factory => factory.PresetsName is not null))
        {
            writer.Line(
                $"internal static readonly global::Dimp.CompilerServices.WirePresets {factory.PresetsName} = new({Entries(factory.Presets)});");
        }
        WriteShape(writer, shape);
        writer.Close();
        writer.Separate();
        string info = $"WireFields.{shape.InfoName}";
        writer.Line($"static global::Dimp.WireShapeInfo global::Dimp.CompilerServices.IWireShape.Shape => {info};");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override global::Dimp.WireShapeInfo GetShape() => {info};");
    }

    public static void WriteField(SourceWriter writer, FieldModel field)
    {
        string name = Literal.Of(field.Name.TrimStart('@'));
        string options = string.Join(", ", Options(field));
        string initializer = options.Length > 0 ? $" {{ {options} }}" : "";
        writer.Line(
            $"internal static readonly global::Dimp.CompilerServices.WireField<{field.Value.TypeOfField}> {field.Name} = "
            + $"new({name}, {Literal.Of(field.Key)}, {WireTypeExpression.Of(field.Value)}){initializer};");
    }

    private static IEnumerable<string> Options(FieldModel field)
    {
        if (field.Value is { IsNullable: true, IsStruct: false })
        {
            yield return "IsNullable = true";
        }
        if (field.IsRequired)
        {
            yield return "IsRequired = true";
        }
        if (field.Default is { } value)
        {
            yield return $"Default = {value}";
        }
        if (field.Aliases.Count > 0)
        {
            yield return $"Aliases = [{Literal.ListOf(field.Aliases)}]";
        }
        if (field.Mirrors.Count > 0)
        {
            yield return $"Mirrors = [{Literal.ListOf(field.Mirrors)}]";
        }
        if (field.Single is { } single)
        {
            yield return $"Single = {Literal.Of(single)}";
        }
        if (field.Short is { } name)
        {
            yield return $"Short = {Literal.Of(name)}";
        }
        if (field.Legacy.Count > 0)
        {
            yield return $"Legacy = [{Literal.ListOf(field.Legacy)}]";
        }
        if (field.IsLegacyNumber)
        {
            yield return "LegacyAs = global::Dimp.WireKind.Number";
        }
        if (field.Texts.Count > 0)
        {
            yield return $"KnownTexts = [{Literal.ListOf(field.Texts)}]";
        }
    }

    private static void WriteShape(SourceWriter writer, ShapeModel shape)
    {
        string parent = shape.Base is { } known ? Of(known) : "null";
        string fields = string.Concat(shape.Properties.Select(static property => ", " + property.Field.Name));
        string declaration =
            $"internal static readonly global::Dimp.WireShapeInfo {shape.InfoName} = new(typeof({shape.Declaration.FullName}), {parent}{fields})";
        string[] options = [.. Options(shape)];
        if (options.Length == 0)
        {
            writer.Line(declaration + ";");
            return;
        }
        writer.Open(declaration);
        foreach (string option in options)
        {
            writer.Line(option + ",");
        }
        writer.Close("};");
    }

    /// <summary>What is declared of a record that is found by its name.</summary>
    public static string Of(string record) => $"global::Dimp.WireShapeInfo.Of<{record}>()";

    private static IEnumerable<string> Options(ShapeModel shape)
    {
        if (shape.Discriminators.Count > 0)
        {
            yield return $"OwnDiscriminators = [{string.Join(", ", shape.Discriminators.Select(Discriminator))}]";
        }
        if (shape.RequiredKeys.Count > 0)
        {
            yield return $"RequiredKeys = [{string.Join(", ", shape.RequiredKeys.Select(Names))}]";
        }
        string[] calls = [.. shape.Factories.Select(static factory => factory.Call).OfType<string>()];
        if (calls.Length > 0)
        {
            yield return $"Factories = [{Literal.ListOf(calls)}]";
        }
        if (shape.Template.Count > 0)
        {
            yield return $"Template = new({Entries(shape.Template)})";
        }
    }

    private static string Discriminator(DiscriminatorModel discriminator) =>
        $"new({Literal.ListOf(discriminator.Values.Prepend(discriminator.Key))})";

    private static string Names(KeyModel key) => $"[{Literal.ListOf(key.Aliases.Prepend(key.Key))}]";

    private static string Entries(IEnumerable<TemplateEntry> entries) =>
        string.Join(", ", entries.Select(static entry => $"({Literal.Of(entry.Key)}, {Literal.Of(entry.Value)})"));
}
