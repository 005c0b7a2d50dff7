using System.Diagnostics.CodeAnalysis;
using Dimp.CompilerServices;

namespace Dimp;

// From a map to its record, or to the reason why the options refuse it.
public abstract partial class WireRegistry<TRoot>
{
    /// <summary>Makes a record of a message or, where keys have their short names, of a copy that has the others.</summary>
    private bool TrySelect(
        WireMap map, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        if (!options.AllowShortKeys || !HasShortKeys(map))
        {
            return TryMake(map, map, options, out record, out error);
        }
        record = null;
        WireMap expanded = map.Clone();
        return TryExpand(expanded, out error) && TryMake(expanded, map, options, out record, out error);
    }

    /// <remarks>The source is the message as it came.</remarks>
    private bool TryMake(
        WireMap map, WireMap source, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        record = Resolve(map);
        error = record is null ? new WireError($"No record under {typeof(TRoot).Name} is declared for this message.", 0)
            : !options.AllowProblems && record.Validate() is [var problem, ..] ? new WireError(problem.Message, PlaceOf(problem, source))
            : null;
        record = error is null ? record : null;
        return record is not null;
    }

    private bool HasShortKeys(WireMap map)
    {
        foreach (WireField field in ShortKeys)
        {
            if (map.ContainsKey(field.Short!))
            {
                return true;
            }
        }
        return false;
    }

    private bool TryExpand(WireMap map, [NotNullWhen(false)] out WireError? error)
    {
        error = null;
        foreach (WireField field in ShortKeys)
        {
            if (map.ContainsKey(field.Short!) && map.ContainsKey(field.Key))
            {
                error = new WireError($"The message has \"{field.Key}\", and \"{field.Short}\" which is short for it.", 0);
                return false;
            }
            map.Rename(field.ShortKey!, field.PrimaryKey);
        }
        return true;
    }

    /// <summary>Where in the message as it came a problem is; its beginning when it was edited before.</summary>
    private long PlaceOf(WireProblem problem, WireMap source)
    {
        if (problem.Path is not { } path || !source.IsUntouched)
        {
            return 0;
        }
        JsonStep[] steps = [.. path.ToSteps()];
        steps[0] = steps[0] with { Key = NameIn(source, steps[0].Key!) };
        return JsonPlace.Find(source.ToUtf8Bytes(), steps);
    }

    /// <summary>The name under which a message has a key: its short one, perhaps.</summary>
    private string NameIn(WireMap source, string key) =>
        source.ContainsKey(key) ? key : ShortKeys.FirstOrDefault(field => field.Key == key)?.Short ?? key;
}
