using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the body of a factory: an expression if it can be one.</summary>
internal static class FactoryEmitter
{
    public static void Write(SourceWriter writer, FactoryModel factory, ShapeModel shape)
    {
        string presets = factory.PresetsName is { } name ? "WireFields." + name : "";
        string[] settings = [.. factory.Initializers.Select(static set => $"{set.Property} = {set.Expression}")];
        string initializer = settings.Length > 0 ? $" {{ {string.Join(", ", settings)} }}" : "";
        writer.Separate();
        if (factory.Statements.Count == 0)
        {
            writer.Line($"{factory.Header} => new({presets}){initializer};");
            return;
        }
        string arguments = settings.Length > 0 && presets.Length == 0 ? "" : $"({presets})";
        writer.Open(factory.Header);
        writer.Line($"var {factory.Variable} = new {shape.Declaration.EscapedName}{arguments}{initializer};");
        foreach (FactoryAssignment statement in factory.Statements)
        {
            WriteStatement(writer, statement, factory.Variable);
        }
        writer.Line($"return {factory.Variable};");
        writer.Close();
    }

    private static void WriteStatement(SourceWriter writer, FactoryAssignment statement, string record)
    {
        string assignment = statement.SetsField
            ? $"WireFields.{statement.Property}.Set({record}, {statement.Expression});"
            : $"{record}.{statement.Property} = {statement.Expression};";
        if (statement.Optional is { } parameter)
        {
            writer.Open($"if ({parameter} is {{ }} {statement.Expression})");
            writer.Line(assignment);
            writer.Close();
        }
        else
        {
            writer.Line(assignment);
        }
    }
}
