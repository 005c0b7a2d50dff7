using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the class that holds a record's fields, and the helpers of enums that are written as text.</summary>
internal static class WireFieldsEmitter
{
    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        if (shape.Fields.Count == 0)
        {
            return;
        }
        OwnClass.Open(writer, "WireFields", "The fields that this record reads and writes.");
        foreach (FieldModel field in shape.Fields)
        {
            WriteField(writer, field);
        }
        foreach (TextEnumModel @enum in shape.TextEnums)
        {
            WriteReader(writer, @enum);
            WriteWriter(writer, @enum);
        }
        writer.Close();
    }

    public static void WriteField(SourceWriter writer, FieldModel field)
    {
        string arguments = string.Join(", ", Arguments(field));
        writer.Line($"internal static readonly global::Dimp.WireField {field.Name} = new({arguments});");
    }

    private static IEnumerable<string> Arguments(FieldModel field)
    {
        yield return Literal.Of(field.Key);
        if (field.Aliases.Count > 0)
        {
            yield return $"aliases: [{Literal.ListOf(field.Aliases)}]";
        }
        if (field.Mirrors.Count > 0)
        {
            yield return $"mirrors: [{Literal.ListOf(field.Mirrors)}]";
        }
        if (field.Single is { } single)
        {
            yield return $"single: {Literal.Of(single)}";
        }
        if (field.Short is { } name)
        {
            yield return $"shortName: {Literal.Of(name)}";
        }
        if (field.Legacy.Count > 0)
        {
            yield return $"legacy: [{Literal.ListOf(field.Legacy)}]";
        }
        if (field.IsLegacyNumber)
        {
            yield return "legacyNumber: true";
        }
        if (field.IsRequired)
        {
            yield return "required: true";
        }
        if (field.Texts.Count > 0)
        {
            yield return $"texts: [{Literal.ListOf(field.Texts)}]";
        }
    }

    private static void WriteReader(SourceWriter writer, TextEnumModel @enum)
    {
        writer.Separate();
        string method = $"{@enum.Type}? Read{@enum.Helper}(global::Dimp.WireValue value)";
        writer.Open($"internal static {method} => value.AsString() switch");
        foreach (TextEnumMember member in @enum.Members)
        {
            writer.Line($"{Literal.Of(member.Text)} => {member.Expression},");
        }
        writer.Line($"_ => ({@enum.Type}?)value.AsInteger<{@enum.Underlying}>(),");
        writer.Close("};");
    }

    private static void WriteWriter(SourceWriter writer, TextEnumModel @enum)
    {
        writer.Separate();
        string method = $"global::Dimp.WireValue Write{@enum.Helper}({@enum.Type}? value)";
        writer.Open($"internal static {method} => value switch");
        foreach (TextEnumMember member in @enum.Members.Where(static member => member.IsWritten))
        {
            writer.Line($"{member.Expression} => {Literal.Of(member.Text)},");
        }
        writer.Line($"{{ }} other => {ValueWriter.NumberOf(@enum.Underlying, "other")},");
        writer.Line("null => default,");
        writer.Close("};");
    }
}
