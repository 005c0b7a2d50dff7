namespace Dimp.Tests.Model;

/// <summary>An object of the model.</summary>
internal sealed class ModelMap : ModelNode
{
    private readonly List<Entry> entries = [];

    /// <summary>The views of absent fields.</summary>
    public Dictionary<ModelField, ModelNode> Ready { get; } = [];

    /// <summary>What a reader sees: of duplicates the last.</summary>
    public IEnumerable<Entry> Seen => entries.Where((entry, i) => entries.FindLastIndex(other => other.Key == entry.Key) == i);

    public IEnumerable<string> Keys => Seen.Select(entry => entry.Key);

    public override string Meaning => $"{{{string.Join(',', Seen.OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => $"{ModelText.Quote(entry.Key)}:{MeaningOf(entry.Value)}"))}}}";

    public override string Compact => $"{{{string.Join(',', Seen.Select(entry => $"{entry.KeyText}:{CompactOf(entry.Value)}"))}}}";

    public override IEnumerable<ModelNode> Children => Seen.Select(entry => entry.Value).OfType<ModelNode>();

    public object? this[string key] => entries.FindLast(entry => entry.Key == key)?.Value;

    public bool Has(string key) => this[key] is not null;

    /// <summary>Whether a key came more than once, and was not set since.</summary>
    public bool IsTwice(string key) => entries.Count(entry => entry.Key == key) > 1;

    /// <summary>Puts in an entry that was read with the map.</summary>
    public void Append(string keyText, object value)
    {
        entries.Add(new Entry(ModelText.Unquote(keyText), keyText, value));
        Attach(value);
    }

    /// <summary>Sets a key in its place, or at the end; what was written for it before goes.</summary>
    public void Set(string key, object? value)
    {
        if (value is null)
        {
            Remove(key);
            return;
        }
        if (value is ModelNode && value == this[key])
        {
            return;
        }
        if (value is ModelNode { Waiting: var (owner, field), IsOutrun: false } ready && owner == this && field.Key == key)
        {
            ready.Edit();
            return;
        }
        object stored = TakeIn(value);
        Edit();
        Outrun(key);
        int last = entries.FindLastIndex(entry => entry.Key == key);
        if (last < 0)
        {
            entries.Add(new Entry(key, ModelText.Quote(key), stored));
        }
        else
        {
            Detach(entries[last].Value);
            entries[last] = entries[last] with { Value = stored };
            DropEarlier(last);
        }
        Attach(stored);
    }

    public bool Remove(string key)
    {
        Outrun(key);
        if (!Has(key))
        {
            return false;
        }
        Edit();
        entries.FindAll(entry => entry.Key == key).ForEach(entry => Detach(entry.Value));
        entries.RemoveAll(entry => entry.Key == key);
        return true;
    }

    public void Clear()
    {
        Edit();
        entries.ForEach(entry => Detach(entry.Value));
        entries.Clear();
    }

    /// <summary>Gives a key another name, in its place.</summary>
    public void Rename(string key, string name)
    {
        int last = entries.FindLastIndex(entry => entry.Key == key);
        if (last >= 0)
        {
            Edit();
            Outrun(name);
            entries[last] = new Entry(name, ModelText.Quote(name), entries[last].Value);
            entries.RemoveAll(entry => entry.Key == key);
        }
    }

    public override ModelNode Copy()
    {
        var copy = new ModelMap { Source = Source };
        entries.ForEach(entry => copy.Append(entry.KeyText, CopyOf(entry.Value)));
        return copy;
    }

    protected override string Write() => $"{{{string.Join(',', entries.Select(entry => $"{entry.KeyText}:{TextOf(entry.Value)}"))}}}";

    private void DropEarlier(int last)
    {
        for (int i = last - 1; i >= 0; i--)
        {
            if (entries[i].Key == entries[last].Key)
            {
                entries.RemoveAt(i);
                last--;
            }
        }
    }

    private void Outrun(string key)
    {
        foreach ((ModelField field, ModelNode node) in Ready.Where(ready => ready.Key.Names.Contains(key)).ToArray())
        {
            node.IsOutrun = true;
            Ready.Remove(field);
        }
    }

    /// <summary>An entry, with its key as it is written.</summary>
    internal sealed record Entry(string Key, string KeyText, object Value);
}
