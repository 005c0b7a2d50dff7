using Dimp.CompilerServices;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>Tells key by key why a message becomes its record.</summary>
internal sealed class Explanation(TextWriter output, WireMap message)
{
    /// <summary>How many declared values are named when none of them matches.</summary>
    private const int Named = 40;

    /// <summary>Writes the decisions of a registry.</summary>
    internal void Write(WireRegistry registry)
    {
        WireDispatchInfo dispatch = registry.Dispatch[0];
        output.WriteLine($"{registry.GetType().Name} reads it, a registry of {Paint.Name(dispatch.Root.Name)}");
        Type? record = Decide(dispatch.Outcome, 0);
        output.WriteLine(record is null ? Paint.Bad("It is no message of this registry.") : $"It is a {Paint.Name(record.Name)}.");
    }

    private Type? Decide(WireOutcomeInfo outcome, int depth)
    {
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers)
        {
            if (Decide(dispatcher, depth) is { } found)
            {
                if (outcome.Wanted is null || found.IsAssignableTo(outcome.Wanted))
                {
                    return found;
                }
                Line(depth, $"a {found.Name} is no {outcome.Wanted.Name}");
            }
        }
        return outcome.Record;
    }

    private Type? Decide(WireDispatcherInfo dispatcher, int depth)
    {
        foreach (WireFieldKeys key in dispatcher.Keys)
        {
            Line(depth, $"{key.Key}: {ValueOf(key)}");
        }
        WireCaseInfo[] matching =
        [
            .. dispatcher.Cases.Where(@case => DispatchText.Matches(message, dispatcher, @case)).OrderByDescending(static @case => @case.Values.Count),
        ];
        foreach (WireCaseInfo @case in matching)
        {
            Line(depth, $"{Paint.Good("matches")} {Describe(@case.Values)}: {NameOf(@case.Outcome)}");
            if (Decide(@case.Outcome, depth + 1) is { } found)
            {
                return found;
            }
        }
        if (matching.Length == 0 && dispatcher.Cases.Count > 0)
        {
            string[] declared = [.. dispatcher.Cases.Select(static @case => Describe(@case.Values))];
            string others = declared.Length > Named ? $", and {declared.Length - Named} others" : "";
            Line(depth, $"{Paint.Unknown("no case matches")}; declared are {string.Join(" | ", declared.Take(Named))}{others}");
        }
        foreach (WireFallbackInfo fallback in dispatcher.Fallbacks)
        {
            if (!message.ContainsKey(fallback.Key))
            {
                Line(depth, $"has no {fallback.Key.Key}, so it is no {NameOf(fallback.Outcome)}");
            }
            else
            {
                Line(depth, $"{Paint.Good("has")} {fallback.Key.Key}: {NameOf(fallback.Outcome)}");
                if (Decide(fallback.Outcome, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }

    private string ValueOf(WireFieldKeys field)
    {
        string? key = ((IEnumerable<string>)[field.Key, .. field.Aliases, .. field.Legacy]).FirstOrDefault(name => !message[name].IsNullOrUndefined);
        if (key is null)
        {
            return message.ContainsKey(field.Key) ? "null" : "absent";
        }
        string value = Shown.Text(message[key].ToString());
        string instead = key == field.Key ? "" : $" (as {key})";
        return DispatchText.Of(message, field) is null ? $"{value}{instead}, neither a string nor a number" : value + instead;
    }

    private static string Describe(IReadOnlyList<IReadOnlyList<string>> values) =>
        string.Join(" + ", values.Select(static alternatives => string.Join(", ", alternatives.Select(Shown.Text))));

    private static string NameOf(WireOutcomeInfo outcome) =>
        Paint.Name((outcome.Record ?? (outcome.Dispatchers is [var first, ..] ? first.Record : null))?.Name ?? "nothing");

    private void Line(int depth, string text) => output.WriteLine(new string(' ', 2 + (2 * depth)) + text);
}
