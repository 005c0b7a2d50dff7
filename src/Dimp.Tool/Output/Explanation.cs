using Dimp.CompilerServices;

namespace Dimp.Tool.Output;

/// <summary>Tells key by key why a message becomes its record.</summary>
internal sealed class Explanation(TextWriter output, WireMap message) : WireDispatchWalker(message)
{
    /// <summary>How many declared values are named when none of them matches.</summary>
    private const int Named = 40;

    /// <summary>Writes the decisions of a registry.</summary>
    internal void Write(WireRegistry registry)
    {
        WireDispatchInfo dispatch = registry.Dispatch[0];
        output.WriteLine($"{registry.GetType().Name} reads it, a registry of {Paint.Name(dispatch.Root.Name)}");
        Type? record = Walk(dispatch);
        output.WriteLine(record is null ? Paint.Bad("It is no message of this registry.") : $"It is a {Paint.Name(record.Name)}.");
    }

    protected override void OnDispatcher(WireDispatcherInfo dispatcher)
    {
        foreach (WireFieldKeys key in dispatcher.Keys)
        {
            Line($"{key.Key}: {ValueOf(key)}");
        }
    }

    protected override void OnCase(WireDispatcherInfo dispatcher, WireCaseInfo match) =>
        Line($"{Paint.Good("matches")} {Describe(match.Values)}: {NameOf(match.Outcome)}");

    protected override void OnNoCase(WireDispatcherInfo dispatcher)
    {
        string[] declared = [.. dispatcher.Cases.Select(static @case => Describe(@case.Values))];
        if (declared.Length > 0)
        {
            string others = declared.Length > Named ? $", and {declared.Length - Named} others" : "";
            Line($"{Paint.Unknown("no case matches")}; declared are {string.Join(" | ", declared.Take(Named))}{others}");
        }
    }

    protected override void OnFallback(WireDispatcherInfo dispatcher, WireFallbackInfo fallback, bool isMatch) => Line(isMatch
        ? $"{Paint.Good("has")} {fallback.Key.Key}: {NameOf(fallback.Outcome)}"
        : $"has no {fallback.Key.Key}, so it is no {NameOf(fallback.Outcome)}");

    protected override void OnUnwanted(Type record, Type wanted) => Line($"a {record.Name} is no {wanted.Name}");

    private string ValueOf(WireFieldKeys field)
    {
        string? key = field.ReadNames.FirstOrDefault(name => !Message[name].IsNullOrUndefined);
        if (key is null)
        {
            return Message.ContainsKey(field.Key) ? "null" : "absent";
        }
        WireValue value = Message[key];
        string instead = key == field.Key ? "" : $" (as {key})";
        string unfit = value.Kind is WireKind.String or WireKind.Number ? "" : ", neither a string nor a number";
        return $"{Shown.Text(value.ToString())}{instead}{unfit}";
    }

    private static string Describe(IReadOnlyList<IReadOnlyList<string>> values) =>
        string.Join(" + ", values.Select(static alternatives => string.Join(", ", alternatives.Select(Shown.Text))));

    private static string NameOf(WireOutcomeInfo outcome) =>
        Paint.Name((outcome.Record ?? (outcome.Dispatchers is [var first, ..] ? first.Record : null))?.Name ?? "nothing");

    private void Line(string text) => output.WriteLine(new string(' ', 2 + (2 * Depth)) + text);
}
