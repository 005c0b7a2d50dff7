using Dimp.CompilerServices;

namespace Dimp;

/// <summary>What a message lacks to become a record.</summary>
/// <param name="unmetKey">The key to point at.</param>
/// <param name="alternatives">What would lead on to the record: one of several sets of keys and values.</param>
internal sealed class CaseDemand(string unmetKey, IEnumerable<string> alternatives)
{
    internal string UnmetKey => unmetKey;

    /// <summary>The demand: <c>"app" to be "chat" and "mod" to be "bottle", or "group" to be present</c>.</summary>
    public override string ToString() => string.Join(", or ", alternatives);

    /// <summary>The first demand on the way to a record that a message does not meet; <c>null</c> if it meets them all.</summary>
    /// <param name="outcome">Where the way begins.</param>
    /// <param name="record">The record. If it is no outcome itself, any record that derives from it will do.</param>
    /// <param name="message">The message.</param>
    internal static CaseDemand? FindUnmet(WireOutcomeInfo outcome, Type record, WireMap message) =>
        LeadsTo(outcome, found => found == record)
            ? FindUnmet(outcome, found => found == record, message)
            : FindUnmet(outcome, found => found.IsAssignableTo(record), message);

    private static CaseDemand? FindUnmet(WireOutcomeInfo outcome, Predicate<Type> isWanted, WireMap message)
    {
        if (outcome.Record is { } record && isWanted(record))
        {
            return null;
        }
        Way[] ways =
        [
            .. from way in outcome.Dispatchers.SelectMany(dispatcher => Ways(dispatcher, message)) where LeadsTo(way.Outcome, isWanted) select way,
        ];
        WireOutcomeInfo[] open = [.. ways.Where(static way => way.Met == way.Keys.Length).Select(static way => way.Outcome)];
        return open.Length > 0 ? open.Select(next => FindUnmet(next, isWanted, message)).FirstOrDefault(static unmet => unmet is not null)
            : ways.MaxBy(static way => way.Met) is { } nearest ? new CaseDemand(nearest.Keys[nearest.Met], ways.Select(static way => way.Text))
            : null;
    }

    private static IEnumerable<Way> Ways(WireDispatcherInfo dispatcher, WireMap message)
    {
        foreach (WireCaseInfo @case in dispatcher.Cases)
        {
            string[] keys = [.. dispatcher.Keys.Take(@case.Values.Count).Select(static key => key.Key)];
            IEnumerable<string> texts = keys.Zip(
                @case.Values, static (key, values) => $"\"{key}\" to be {string.Join(" or ", values.Select(static value => $"\"{value}\""))}");
            yield return new Way(keys, dispatcher.CountMet(@case, message), string.Join(" and ", texts), @case.Outcome);
        }
        foreach (WireFallbackInfo fallback in dispatcher.Fallbacks)
        {
            string key = fallback.Key.Key;
            yield return new Way([key], message.ContainsKey(fallback.Key) ? 1 : 0, $"\"{key}\" to be present", fallback.Outcome);
        }
    }

    private static bool LeadsTo(WireOutcomeInfo outcome, Predicate<Type> isWanted) =>
        (outcome.Record is { } record && isWanted(record))
        || outcome.Dispatchers.SelectMany(static dispatcher => dispatcher.Outcomes).Any(next => LeadsTo(next, isWanted));

    /// <summary>A case or a fallback.</summary>
    /// <param name="Keys">Its keys.</param>
    /// <param name="Met">How many of them, from the first on, the message has as demanded.</param>
    /// <param name="Text">The demand.</param>
    /// <param name="Outcome">What a message becomes that meets it.</param>
    private sealed record Way(string[] Keys, int Met, string Text, WireOutcomeInfo Outcome);
}
