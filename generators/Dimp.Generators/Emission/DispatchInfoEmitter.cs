using Dimp.Generators.Dispatch;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the description of the decisions that the lookup methods make.</summary>
internal sealed class DispatchInfoEmitter
{
    private const string Prefix = "global::Dimp.";

    private readonly SourceWriter _writer;
    private readonly Dictionary<string, Lookup> _pending;

    private DispatchInfoEmitter(SourceWriter writer, DispatchPlan registry)
    {
        _writer = writer;
        _pending = registry.Lookups.ToDictionary(static lookup => lookup.Name);
    }

    public static void Write(SourceWriter writer, DispatchPlan registry)
    {
        writer.Open($"protected override global::System.Collections.Generic.IReadOnlyList<{Prefix}WireDispatchInfo> GetDispatch()");
        var emitter = new DispatchInfoEmitter(writer, registry);
        foreach (Lookup lookup in registry.Lookups)
        {
            emitter.Declare(lookup.Name);
        }
        string[] roots =
        [
            Root(registry.RootType, registry.Start),
            .. registry.SecondaryRoots.Select(static root => Root(root.Type, root.Start)),
        ];
        writer.List("return [", roots, "];");
        writer.Close();
    }

    private static string Root(string type, Outcome outcome) => $"new(typeof({type}), {Expression(outcome)})";

    /// <summary>Declares a variable for a lookup, after those that it refers to.</summary>
    private void Declare(string name)
    {
        if (!_pending.TryGetValue(name, out Lookup lookup))
        {
            return;
        }
        _pending.Remove(name);
        (Arm[] Path, Outcome Outcome)[] cases = [.. Cases(lookup.Cases, [])];
        foreach (string other in cases.Select(static @case => @case.Outcome).Concat(lookup.Fallbacks.Select(static arm => arm.Outcome))
            .SelectMany(static outcome => outcome.Lookups))
        {
            Declare(other);
        }
        _writer.Line($"var {Variable(name)} = new {Prefix}WireDispatcherInfo(");
        _writer.Indent();
        _writer.Line($"typeof({lookup.ResultType}),");
        _writer.List("[", [.. lookup.Keys.Select(static key => $"WireKeys.{key.WireKey}")], "],");
        _writer.List("[", [.. cases.Select(static @case => $"new([{Values(@case.Path)}], {Expression(@case.Outcome)})")], "],");
        _writer.List("[", [.. lookup.Fallbacks.Select(static arm => $"new(WireKeys.{arm.WireKey}, {Expression(arm.Outcome)})")], "]);");
        _writer.Unindent();
    }

    /// <summary>The outcomes of a choice, each with the branches that lead to it.</summary>
    private static IEnumerable<(Arm[] Path, Outcome Outcome)> Cases(Choice? choice, Arm[] outer)
    {
        foreach (Arm arm in choice?.Arms ?? [])
        {
            Arm[] path = [.. outer, arm];
            if (arm.Outcome is { } outcome)
            {
                yield return (path, outcome);
            }
            foreach ((Arm[] Path, Outcome Outcome) inner in Cases(arm.Next, path))
            {
                yield return inner;
            }
        }
    }

    private static string Values(Arm[] path) =>
        string.Join(", ", path.Select(static arm => $"[{Literal.ListOf(arm.Labels.Select(static label => label.Text))}]"));

    private static string Expression(Outcome outcome)
    {
        string record = outcome.Type is { } type ? $"typeof({type})" : "null";
        string wanted = outcome.Wanted is { } required ? $" {{ Wanted = typeof({required}) }}" : "";
        return $"new({string.Join(", ", outcome.Lookups.Select(Variable).Prepend(record))}){wanted}";
    }

    private static string Variable(string lookup) => char.ToLowerInvariant(lookup[0]) + lookup.Substring(1);
}
