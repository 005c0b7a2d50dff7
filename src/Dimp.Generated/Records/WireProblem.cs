namespace Dimp;

/// <summary>Something in a message that a record cannot read, or misses.</summary>
/// <param name="Key">Where: a key, or a path such as <c>clock.white</c> or <c>users[1]</c>.</param>
/// <param name="Message">What is wrong, as a sentence for a developer.</param>
public sealed record WireProblem(string Key, string Message)
{
    /// <summary>The way to the value, or to the key that is missing; <c>null</c> for a problem that no record has found.</summary>
    internal WirePath? Path { get; init; }

    /// <summary>Whether both say the same of the same place.</summary>
    /// <param name="other">The other problem.</param>
    public bool Equals(WireProblem? other) => other is not null && Key == other.Key && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Message);

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}

/// <summary>The way to a value of a message: by a key, and perhaps by an index in the list there.</summary>
/// <param name="outer">The way to the object that has the key; <c>null</c> for the message itself.</param>
/// <param name="key">The key.</param>
/// <param name="index">Which item of the list; <see cref="NoItem"/> when it is the value of the key.</param>
internal sealed class WirePath(WirePath? outer, string key, int index = WirePath.NoItem)
{
    internal const int NoItem = -1;

    private WirePath? Outer => outer;

    private string Key => key;

    private int Index => index;

    /// <summary>The same as single steps, from the message inwards.</summary>
    internal IEnumerable<JsonStep> ToSteps()
    {
        foreach (WirePath part in FromOutside())
        {
            yield return new JsonStep(part.Key, NoItem);
            if (part.Index != NoItem)
            {
                yield return new JsonStep(null, part.Index);
            }
        }
    }

    /// <summary>The path as a problem names it: <c>users[1].name</c>.</summary>
    public override string ToString() =>
        string.Join('.', FromOutside().Select(static part => part.Index == NoItem ? part.Key : $"{part.Key}[{part.Index}]"));

    private Stack<WirePath> FromOutside()
    {
        var parts = new Stack<WirePath>();
        for (WirePath? part = this; part is not null; part = part.Outer)
        {
            parts.Push(part);
        }
        return parts;
    }
}
