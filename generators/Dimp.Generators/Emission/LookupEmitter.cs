using Dimp.Generators.Dispatch;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the lookup method of one dispatcher.</summary>
internal static class LookupEmitter
{
    public static void Write(SourceWriter writer, Lookup lookup)
    {
        writer.Open($"private {lookup.ResultType}? {lookup.Name}(global::Dimp.WireMap map)");
        foreach (LookupKey key in lookup.Keys)
        {
            writer.Line($"var {key.Variable} = map.GetText(WireKeys.{key.WireKey});");
        }
        if (lookup.Cases is { } cases)
        {
            WriteChoice(writer, cases);
        }
        foreach (FallbackArm fallback in lookup.Fallbacks)
        {
            writer.Open($"if (map.ContainsKey(WireKeys.{fallback.WireKey}))");
            WriteOutcome(writer, fallback.Outcome);
            writer.Close();
        }
        writer.Line("return null;");
        writer.Close();
    }

    public static string Expression(Outcome outcome)
    {
        string[] choices = [.. Calls(outcome), .. outcome.Type is { } type ? [$"new {type}(map, this)"] : Array.Empty<string>()];
        return choices.Length > 0 ? string.Join(" ?? ", choices) : "null";
    }

    private static void WriteChoice(SourceWriter writer, Choice choice)
    {
        if (choice.Arms.Count == 1)
        {
            Arm only = choice.Arms[0];
            writer.Open($"if ({string.Join(" || ", only.Labels.Select(label => Comparison(label, choice.Variable)))})");
            WriteBody(writer, only);
            writer.Close();
            return;
        }
        writer.Open($"switch ({choice.Variable}.Length)");
        foreach (Arm arm in choice.Arms)
        {
            WriteArm(writer, arm, choice.Variable);
        }
        writer.Close();
    }

    private static void WriteArm(SourceWriter writer, Arm arm, string variable)
    {
        string[] labels = [.. arm.Labels.Select(label => $"case {label.Length} when {Comparison(label, variable)}:")];
        foreach (string label in labels.Take(labels.Length - 1))
        {
            writer.Line(label);
        }
        string last = labels[labels.Length - 1];
        if (arm is { Next: null, Outcome: { Type: not null } outcome } && $"{last} return {Expression(outcome)};" is var line && writer.Fits(line))
        {
            writer.Line(line);
            return;
        }
        writer.Line(last);
        writer.Indent();
        WriteBody(writer, arm);
        if (arm.Outcome?.Type is null)
        {
            writer.Line("break;");
        }
        writer.Unindent();
    }

    private static void WriteBody(SourceWriter writer, Arm arm)
    {
        if (arm.Next is { } next)
        {
            WriteChoice(writer, next);
        }
        if (arm.Outcome is { } outcome)
        {
            WriteOutcome(writer, outcome);
        }
    }

    private static string Comparison(Label label, string variable) =>
        $"{variable}.SequenceEqual({Literal.Of(label.Text)}u8)";

    /// <summary>If an outcome may be null, the method continues after it.</summary>
    private static void WriteOutcome(SourceWriter writer, Outcome outcome)
    {
        if (outcome.Type is not null)
        {
            writer.Line($"return {Expression(outcome)};");
            return;
        }
        string found = string.Join(" ?? ", Calls(outcome));
        writer.Open($"if ({(outcome.Lookups.Count > 1 ? $"({found})" : found)} is {{ }} {outcome.Variable})");
        writer.Line($"return {outcome.Variable};");
        writer.Close();
    }

    private static IEnumerable<string> Calls(Outcome outcome) =>
        outcome.Lookups.Select(lookup => outcome.Wanted is { } wanted ? $"{lookup}(map) as {wanted}" : $"{lookup}(map)");
}
