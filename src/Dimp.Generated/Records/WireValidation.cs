namespace Dimp;

/// <summary>Collects what is wrong with one record; generated code asks it field by field.</summary>
public sealed class WireValidation
{
    private readonly WireMap _map;
    private readonly WirePath? _path;
    private readonly List<WireProblem> _problems;

    internal WireValidation(WireMap map, WirePath? path, List<WireProblem> problems)
    {
        _map = map;
        _path = path;
        _problems = problems;
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
            ReportUnreadable(PathOf(KeyOnWire(field)), expected, value);
        }
    }

    /// <summary>Reports a nested record that is not there but should be, or what is wrong inside it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="record">The record; <c>null</c> when there is none that could be read.</param>
    public void Nested(WireField field, WireRecord? record)
    {
        Check(field, "an object of the declared kind", record is not null);
        record?.Collect(PathOf(KeyOnWire(field)), _problems);
    }

    /// <summary>Reports the items of a list that cannot be read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">What an item must be, with its article.</param>
    /// <param name="readable">Whether an item can be read.</param>
    public void List(WireField field, string expected, Func<WireValue, bool> readable)
    {
        ArgumentNullException.ThrowIfNull(readable);
        EachItem(field, (path, item) =>
        {
            if (!readable(item))
            {
                ReportUnreadable(path, expected, item);
            }
        });
    }

    /// <summary>Reports the items of a list of records that are none, and what is wrong inside those that are.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">Makes a record of an item; <c>null</c> when it is none.</param>
    public void NestedList(WireField field, Func<WireValue, WireRecord?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        EachItem(field, (path, item) =>
        {
            if (read(item) is { } record)
            {
                record.Collect(path, _problems);
            }
            else
            {
                ReportUnreadable(path, "an object of the declared kind", item);
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

    private void EachItem(WireField field, Action<WirePath, WireValue> visit)
    {
        if (_map[field].IsNullOrUndefined && _map.GetSingle(field) is { IsNullOrUndefined: false } single)
        {
            visit(PathOf(field.Single!.Text), single);
            return;
        }
        WireList? list = _map.GetList(field);
        Check(field, "a list", list is not null);
        for (int i = 0; i < list?.Count; i++)
        {
            visit(PathOf(KeyOnWire(field), i), list[i]);
        }
    }

    /// <summary>The name under which the message has the field: its key, or the alias that was read.</summary>
    private string KeyOnWire(WireField field)
    {
        if (_map[field.Name].IsNullOrUndefined)
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

    private WirePath PathOf(string key, int index = WirePath.NoItem) => new(_path, key, index);

    private void ReportMissing(string key)
    {
        WirePath path = PathOf(key);
        Report(path, $"The key \"{path}\" is required, and missing.");
    }

    private void ReportUnreadable(WirePath path, string expected, WireValue value) =>
        Report(path, $"The value of \"{path}\" cannot be read as {expected}; it is {Shorten(value.ToString())}.");

    private void Report(WirePath path, string message) => _problems.Add(new WireProblem(path.ToString(), message) { Path = path });

    private static string Shorten(string json) => json.Length <= 60 ? json : string.Concat(json.AsSpan(0, 57), "...");
}
