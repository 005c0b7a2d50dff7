namespace Dimp;

/// <summary>Collects what is wrong with one record; generated code asks it field by field.</summary>
public sealed partial class WireValidation
{
    private const string NestedRecord = "an object of the declared kind";

    private readonly WireRecord _record;
    private readonly WireMap _map;
    private HashSet<string>? _begun;

    /// <summary>
    /// Whether no more derived record checks the field: one that overrides it with a narrower type comes first, and is the
    /// only one.
    /// </summary>
    /// <param name="field">The field.</param>
    public bool TryBegin(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (_begun ??= []).Add(field.Name);
    }

    /// <summary>Reports a field that has a value which its type cannot read, or that is required and has none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">What its type reads, with its article: "a string".</param>
    /// <param name="readable">Whether it could be read.</param>
    public void Check(WireField field, string expected, bool readable)
    {
        ArgumentNullException.ThrowIfNull(field);
        WireValue value = _map[field];
        if (value.IsNullOrUndefined)
        {
            if (field.IsRequired)
            {
                ReportMissing(field.Name);
            }
        }
        else if (!readable)
        {
            ReportUnreadable(new WirePath(_path, KeyOnWire(field)), expected, value);
        }
    }

    /// <summary>Reports a nested record that is not there but should be, or what is wrong inside it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="record">The record; <c>null</c> when there is none that could be read.</param>
    public void Nested(WireField field, WireRecord? record)
    {
        Check(field, NestedRecord, record is not null);
        if (record is not null)
        {
            Postpone(record, KeyOnWire(field));
        }
    }

    /// <summary>Reports the items of a list that cannot be read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">What an item must be, with its article.</param>
    /// <param name="readable">Whether an item can be read.</param>
    public void List(WireField field, string expected, Func<WireValue, bool> readable)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(readable);
        EachItem(field, (key, index, item) =>
        {
            if (!readable(item))
            {
                ReportUnreadable(new WirePath(_path, key, index), expected, item);
            }
        });
    }

    /// <summary>Reports the items of a list of records that are none, and what is wrong inside those that are.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">Makes a record of an item; <c>null</c> when it is none.</param>
    public void NestedList(WireField field, Func<WireValue, WireRecord?> read)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(read);
        EachItem(field, (key, index, item) =>
        {
            if (read(item) is { } record)
            {
                Postpone(record, key, index);
            }
            else
            {
                ReportUnreadable(new WirePath(_path, key, index), NestedRecord, item);
            }
        });
    }

    /// <summary>Reports a key that is not there at all, under none of its names.</summary>
    /// <param name="key">The key that must be there, be it with <c>null</c>.</param>
    /// <param name="aliases">Its other names.</param>
    public void Present(string key, params ReadOnlySpan<string> aliases)
    {
        bool isPresent = _map.ContainsKey(key);
        foreach (string alias in aliases)
        {
            isPresent |= _map.ContainsKey(alias);
        }
        if (!isPresent)
        {
            ReportMissing(key);
        }
    }

    /// <summary>Reports what no field can say. See <see cref="WireRecord.OnValidated"/>.</summary>
    /// <param name="key">The key in this record where the problem is.</param>
    /// <param name="message">What is wrong, as a sentence for a developer.</param>
    public void Report(string key, string message)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(message);
        Report(new WirePath(_path, key), message);
    }

    private void EachItem(WireField field, Action<string, int, WireValue> visit)
    {
        if (field.SingleIn(_map) is { IsNullOrUndefined: false } single)
        {
            visit(field.Single!.Text, WirePath.NoItem, single);
            return;
        }
        WireList? list = _map.GetList(field);
        Check(field, "a list", list is not null);
        string key = list is { Count: > 0 } ? KeyOnWire(field) : field.Name;
        for (int i = 0; i < list?.Count; i++)
        {
            visit(key, i, list[i]);
        }
    }

    /// <summary>The name under which the message has the field: its key, or the alias that was read.</summary>
    private string KeyOnWire(WireField field)
    {
        if (field.Aliases.Length > 0 && _map[field.Name].IsNullOrUndefined)
        {
            foreach (WireKey alias in field.Aliases)
            {
                if (!_map[alias.Text].IsNullOrUndefined)
                {
                    return alias.Text;
                }
            }
        }
        return field.Name;
    }

    private void ReportMissing(string key)
    {
        var path = new WirePath(_path, key);
        Report(path, $"The key \"{path}\" is required, and missing.");
    }

    private void ReportUnreadable(WirePath path, string expected, WireValue value) =>
        Report(path, $"The value of \"{path}\" cannot be read as {expected}; it is {Shorten(value.ToString())}.");

    private static string Shorten(string json) => json.Length <= 60 ? json : string.Concat(json.AsSpan(0, 57), "...");
}
