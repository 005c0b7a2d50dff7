using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>
/// Prints the class with the declaration of a record. It is a separate class, so that it is initialized before the other
/// static members of the record, which may themselves be records.
/// </summary>
internal static class WireFieldsEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        writer.Open("private static class WireFields");
        WriteFields(writer, shape.Properties.Select(static property => property.Field).Concat(shape.InheritedFields));
        foreach (FactoryModel factory in shape.Factories.Where(static factory => factory.PresetsName is not null))
        {
            WriteFields(writer, writer.Services + "WirePresets", [(factory.PresetsName!, $"new({Entries(factory.Presets)})", [])]);
        }
        string type = string.Join(", ", new[] { shape.Declaration.OwnName, shape.Base, shape.Registry }.OfType<string>());
        IEnumerable<string> create = shape.Constructors.MakesViews ? ["(m, r) => new(m, r)"] : [];
        string arguments = SourceWriter.Fill([.. create, .. shape.Properties.Select(static property => property.Field.Name)]);
        WriteFields(writer, $"{writer.Services}WireShape<{type}>", [(shape.InfoName, $"new({arguments})", [.. Options(shape)])]);
        writer.Close();
        writer.Separate();
        writer.Line($"static {writer.Services}WireShape {writer.Services}IWireShape.Shape => WireFields.{shape.InfoName};");
        writer.Line($"protected override {writer.Services}WireShape GetShape() => WireFields.{shape.InfoName};");
    }

    /// <summary>Prints the fields, grouped by type.</summary>
    public static void WriteFields(SourceWriter writer, IEnumerable<FieldModel> fields)
    {
        var types = new WireTypeExpression(writer.Services);
        foreach (IGrouping<string, FieldModel> group in fields.GroupBy(static field => TypeOf(field.Value)))
        {
            WriteFields(
                writer,
                writer.Services + group.Key,
                [.. group.Select(field => (field.Name, Creation(field, types), Options(field).ToArray()))]);
        }
    }

    private static void WriteFields(SourceWriter writer, string type, (string Name, string Creation, string[] Options)[] fields)
    {
        string start = "public static readonly " + type;
        if (fields.Length == 1)
        {
            (string name, string creation, string[] options) = fields[0];
            string line = $"{start} {name} = {creation}{(options.Length > 0 ? $" {{ {string.Join(", ", options)} }}" : "")};";
            if (writer.Fits(line))
            {
                writer.Line(line);
                return;
            }
            writer.Line($"{start} {name} =");
            writer.Indent();
            writer.Creation(creation, options, ";");
            writer.Unindent();
            return;
        }
        writer.Line(start);
        writer.Indent();
        for (int i = 0; i < fields.Length; i++)
        {
            writer.Creation($"{fields[i].Name} = {fields[i].Creation}", fields[i].Options, i < fields.Length - 1 ? "," : ";");
        }
        writer.Unindent();
    }

    private static string TypeOf(ValueModel value) =>
        value.Item is { } item ? $"WireListField<{item.AnnotatedType}>" : $"WireField<{value.TypeOfField}>";

    private static string Creation(FieldModel field, WireTypeExpression types)
    {
        string type = field.Value.Item is { } item ? types.OfItem(item) : types.Of(field.Value);
        return $"new({Literal.Of(field.Name.TrimStart('@'))}, {Literal.Of(field.Key)}, {type})";
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
            yield return $"Default = {Literal.OfDefault(value, field.Value)}";
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
        if (field.Description is { } description)
        {
            yield return $"Description = {Literal.Of(description)}";
        }
        if (field.Texts.Count > 0)
        {
            yield return $"KnownTexts = [{Literal.ListOf(field.Texts)}]";
        }
    }

    private static IEnumerable<string> Options(ShapeModel shape)
    {
        if (shape.Description is { } description)
        {
            yield return $"Description = {Literal.Of(description)}";
        }
        if (shape.Discriminators.Count > 0)
        {
            yield return $"OwnDiscriminators = [{string.Join(", ", shape.Discriminators.Select(Discriminator))}]";
        }
        if (shape.Template.Count > 0)
        {
            yield return $"Template = new({Entries(shape.Template)})";
        }
        if (shape.RequiredKeys.Count > 0)
        {
            yield return $"RequiredKeys = [{string.Join(", ", shape.RequiredKeys.Select(Names))}]";
        }
        FactoryModel[] factories = [.. shape.Factories.Where(static factory => factory.IsPublic)];
        if (factories.Length > 0)
        {
            yield return $"Factories = [{Literal.ListOf(factories.Select(Call))}]";
        }
    }

    private static string Call(FactoryModel factory) =>
        $"{factory.Name.TrimStart('@')}({string.Join(", ", factory.Parameters.Select(static parameter => parameter.Name.TrimStart('@')))})";

    private static string Discriminator(DiscriminatorModel discriminator) =>
        $"new({Literal.ListOf(discriminator.Values.Prepend(discriminator.Key))})";

    private static string Names(KeyModel key) => $"[{Literal.ListOf(key.Aliases.Prepend(key.Key))}]";

    private static string Entries(IEnumerable<TemplateEntry> entries) =>
        string.Join(", ", entries.Select(static entry => $"({Literal.Of(entry.Key)}, {Literal.Of(entry.Value)})"));
}
