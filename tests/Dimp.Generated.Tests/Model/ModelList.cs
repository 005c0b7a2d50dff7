namespace Dimp.Tests.Model;

/// <summary>An array of the model.</summary>
internal sealed class ModelList : ModelNode
{
    private readonly List<object> items = [];

    public IReadOnlyList<object> Items => items;

    public override string Meaning => $"[{string.Join(',', items.Select(MeaningOf))}]";

    public override string Compact => $"[{string.Join(',', items.Select(CompactOf))}]";

    public override IEnumerable<ModelNode> Children => items.OfType<ModelNode>();

    /// <summary>Puts in a value that was read with the list.</summary>
    public void Append(object item)
    {
        items.Add(item);
        Attach(item);
    }

    public void Insert(int index, object? item)
    {
        object stored = TakeIn(item ?? "null");
        Edit();
        items.Insert(index, stored);
        Attach(stored);
    }

    public void Set(int index, object? item)
    {
        if (item is ModelNode && item == items[index])
        {
            return;
        }
        object stored = TakeIn(item ?? "null");
        Edit();
        Detach(items[index]);
        items[index] = stored;
        Attach(stored);
    }

    public void RemoveAt(int index)
    {
        Edit();
        Detach(items[index]);
        items.RemoveAt(index);
    }

    public void Clear()
    {
        Edit();
        items.ForEach(Detach);
        items.Clear();
    }

    public override ModelNode Copy()
    {
        var copy = new ModelList { Source = Source };
        items.ForEach(item => copy.Append(CopyOf(item)));
        return copy;
    }

    protected override string Write() => $"[{string.Join(',', items.Select(TextOf))}]";
}
