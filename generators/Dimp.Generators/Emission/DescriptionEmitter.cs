using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints what the record tells about itself to those who ask a registry for its shapes.</summary>
internal static class DescriptionEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        if (shape.Description is not { } description)
        {
            return;
        }
        writer.Separate();
        writer.Summary("What is declared of this record; ask a registry for its shapes.");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"public static {(description.Base is null ? "" : "new ")}global::Dimp.WireShapeInfo DescribeShape() => new(");
        writer.Indent();
        writer.Line($"typeof({shape.Declaration.FullName}),");
        writer.Line(description.Base is { } parent ? $"{parent}.DescribeShape()," : "null,");
        writer.Line($"[{string.Join(", ", description.Discriminators.Select(Discriminator))}],");
        writer.List(shape.Properties.Select(Field), "],");
        writer.Line($"[{Literal.ListOf(shape.Factories.Select(static factory => factory.Call).OfType<string>())}]);");
        writer.Unindent();
    }

    private static string Discriminator(DiscriminatorModel discriminator) =>
        $"new({Literal.Of(discriminator.Key)}, [{Literal.ListOf(discriminator.Values)}])";

    private static string Field(PropertyModel property)
    {
        FieldModel field = property.Field;
        string[] more = [.. More(field)];
        string start = $"new({Literal.Of(field.Name.TrimStart('@'))}, {Literal.Of(field.Key)}, typeof({property.TypeOf}))";
        return more.Length == 0 ? start : $"{start} {{ {string.Join(", ", more)} }}";
    }

    private static IEnumerable<string> More(FieldModel field)
    {
        if (field.Aliases.Count + field.Legacy.Count > 0)
        {
            yield return $"Aliases = [{Literal.ListOf(field.Aliases.Concat(field.Legacy))}]";
        }
        if (field.Mirrors.Count > 0)
        {
            yield return $"Mirrors = [{Literal.ListOf(field.Mirrors)}]";
        }
        if (field.Legacy.Count > 0)
        {
            yield return $"Legacy = [{Literal.ListOf(field.Legacy)}]";
        }
        if (field.Single is { } single)
        {
            yield return $"Single = {Literal.Of(single)}";
        }
        if (field.Short is { } name)
        {
            yield return $"Short = {Literal.Of(name)}";
        }
        if (field.IsRequired)
        {
            yield return "IsRequired = true";
        }
    }
}
