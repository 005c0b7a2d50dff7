using Dimp.CompilerServices;

namespace Dimp;

// A record only collects problems and nested records, in their order. A loop then visits the nested records, depth first,
// so that a deep message needs no more stack.
/// <summary>Collects what is wrong with one record, field by field.</summary>
public sealed class WireValidation
{
    private readonly WirePath? _path;

    /// <summary>
    /// The findings of all records that are not processed yet, the next one last; <c>null</c> while there are none.
    /// </summary>
    private List<Finding>? _findings;

    private WireValidation(WireRecord record, WirePath? path, List<Finding>? findings)
    {
        Record = record;
        _path = path;
        _findings = findings;
    }

    private WireMap Map => Record.Map;

    internal WireRecord Record { get; }

    /// <summary>The problems of a record and of the records nested in it.</summary>
    internal static IReadOnlyList<WireProblem> ProblemsOf(WireRecord record)
    {
        var outermost = new WireValidation(record, path: null, findings: null);
        outermost.AskRecord();
        if (outermost._findings is not { } findings)
        {
            return [];
        }
        var problems = new List<WireProblem>();
        while (findings.Count > 0)
        {
            Finding next = findings[^1];
            findings.RemoveAt(findings.Count - 1);
            next.Nested?.AskRecord();
            if (next.Problem is { } problem)
            {
                problems.Add(problem);
            }
        }
        return problems;
    }

    private void AskRecord()
    {
        int first = _findings?.Count ?? 0;
        Record.ReportTo(this);
        _findings?.Reverse(first, _findings.Count - first);
    }

    /// <summary>Reports a field whose value its type cannot read, or a required field without a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="expected">The expected value: "a string".</param>
    /// <param name="readable">Whether it could be read.</param>
    internal void Check(WireField field, in WireValue value, string expected, bool readable)
    {
        if (value.IsNullOrUndefined)
        {
            if (field.IsRequired)
            {
                ReportMissing(field.Key);
            }
        }
        else if (!readable)
        {
            ReportUnreadable(new WirePath(_path, KeyOnWire(field)), expected, value);
        }
    }

    /// <summary>Continues with the record in a field.</summary>
    internal void Nested(WireField field, WireRecord record) => Postpone(record, KeyOnWire(field), WirePath.NoItem);

    /// <summary>Continues with a record that is an item of a list.</summary>
    internal void Nested(WireItem item, WireRecord record) => Postpone(record, item.Key, item.Index);

    /// <summary>Reports a key that is absent under all of its names. A key with the value <c>null</c> is present.</summary>
    /// <param name="names">The key, and its other names.</param>
    internal void CheckPresence(WireKey[] names)
    {
        foreach (WireKey name in names)
        {
            if (Map.ContainsKey(name))
            {
                return;
            }
        }
        ReportMissing(names[0].Text);
    }

    /// <summary>Reports a problem that no field can express. See <see cref="WireRecord.OnValidated"/>.</summary>
    /// <param name="key">The key in this record where the problem is.</param>
    /// <param name="message">The problem, as a sentence for a developer.</param>
    public void Report(string key, string message)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(message);
        Report(new WirePath(_path, key), message);
    }

    /// <summary>
    /// The items of a list, or the single item instead of it; <c>null</c> if there are none. A value that is not a list is reported.
    /// </summary>
    internal IEnumerable<WireItem>? ItemsOf(WireField field)
    {
        WireValue value = Map[field];
        if (value.IsNullOrUndefined && field.SingleIn(Map) is { IsNullOrUndefined: false } single)
        {
            return [new WireItem(field.Single!, WirePath.NoItem, single)];
        }
        WireList? list = value.AsList();
        Check(field, value, "a list", list is not null);
        return list is { Count: > 0 } ? ItemsOf(list, KeyOnWire(field)) : null;
    }

    private static IEnumerable<WireItem> ItemsOf(WireList list, string key)
    {
        for (int i = 0; i < list.Count; i++)
        {
            yield return new WireItem(key, i, list[i]);
        }
    }

    internal void ReportUnreadable(WireItem item, string expected) =>
        ReportUnreadable(new WirePath(_path, item.Key, item.Index), expected, item.Value);

    /// <summary>The name under which the message has the field: its key, or the alias that was read.</summary>
    private string KeyOnWire(WireField field)
    {
        if (field.ReadKeys.Length > 0 && Map[field.Key].IsNullOrUndefined)
        {
            foreach (WireKey alias in field.ReadKeys)
            {
                if (!Map[alias.Text].IsNullOrUndefined)
                {
                    return alias.Text;
                }
            }
        }
        return field.Key;
    }

    private void ReportMissing(string key)
    {
        var path = new WirePath(_path, key);
        Report(path, $"The key \"{path}\" is required, and missing.");
    }

    private void ReportUnreadable(WirePath path, string expected, WireValue value) =>
        Report(path, $"The value of \"{path}\" cannot be read as {expected}; it is {OnOneLine(Excerpt.Of(value.ToString()))}.");

    /// <summary>Line breaks between the parts of a value would be lines of their own in a log.</summary>
    private static string OnOneLine(string json) => VisibleText.Of(json.ReplaceLineEndings(" ").Replace('\t', ' '));

    private void Postpone(WireRecord record, string key, int index)
    {
        _findings ??= [];
        _findings.Add(new Finding(null, new WireValidation(record, new WirePath(_path, key, index), _findings)));
    }

    private void Report(WirePath path, string message)
    {
        _findings ??= [];
        _findings.Add(new Finding(new WireProblem(path.ToString(), message) { Path = path }, null));
    }

    /// <summary>A problem, or a nested record that was not validated yet.</summary>
    private readonly record struct Finding(WireProblem? Problem, WireValidation? Nested);
}

/// <summary>An item of a list, or the single item instead of a list.</summary>
/// <param name="Key">The key of the list, or of the single item.</param>
/// <param name="Index">Which item; <see cref="WirePath.NoItem"/> for a single one.</param>
/// <param name="Value">The item.</param>
internal readonly record struct WireItem(string Key, int Index, WireValue Value);
