using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints factories.</summary>
internal static class FactoryEmitter
{
    public static void Write(SourceWriter writer, FactoryModel factory, ShapeModel shape)
    {
        string record = shape.Declaration.OwnName;
        string presets = factory.PresetsName is { } name ? "WireFields." + name : "";
        string[] initializers = [.. factory.Initializers.Select(static set => $"{set.Property} = {ValueOf(set)}")];
        string header = $"{factory.Modifiers}partial {record}{(factory.ReturnsNullable ? "?" : "")} {factory.Name}(";
        string[] parameters = [.. factory.Parameters.Select(Declaration)];
        writer.Separate();
        if (factory.Statements.Count == 0)
        {
            writer.List(header, parameters, ") =>");
            writer.Indent();
            writer.Creation($"new({presets})", initializers, ";");
            writer.Unindent();
            return;
        }
        writer.List(header, parameters, ")");
        writer.Open();
        writer.Creation($"{record} {factory.Variable} = new({presets})", initializers, ";");
        foreach (FactoryAssignment statement in factory.Statements)
        {
            WriteStatement(writer, statement, factory.Variable);
        }
        writer.Line($"return {factory.Variable};");
        writer.Close();
    }

    private static string Declaration(ParameterModel parameter) =>
        $"{(parameter.IsParams ? "params " : "")}{parameter.Type} {parameter.Name}";

    private static void WriteStatement(SourceWriter writer, FactoryAssignment statement, string record)
    {
        string value = statement.Variable ?? ValueOf(statement);
        string assignment = statement.SetsField
            ? $"WireFields.{statement.Property}.Set({record}, {value});"
            : $"{record}.{statement.Property} = {value};";
        if (statement.Variable is null)
        {
            writer.Line(assignment);
            return;
        }
        writer.Open($"if ({statement.Parameter} is {{ }} {statement.Variable})");
        writer.Line(assignment);
        writer.Close();
    }

    private static string ValueOf(FactoryAssignment assignment) => assignment switch
    {
        { Constant: { } constant } => Literal.Of(constant),
        { RefusesNull: true, Parameter: var name } => $"{name} ?? throw new global::System.ArgumentNullException(nameof({name}))",
        _ => assignment.Parameter!,
    };
}
