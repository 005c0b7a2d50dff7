namespace Dimp;

/// <summary>A value that a record cannot read, or a key that is missing.</summary>
/// <param name="Key">The key, or a path such as <c>clock.white</c> or <c>users[1]</c>.</param>
/// <param name="Message">The problem, as a sentence for a developer.</param>
public sealed record WireProblem(string Key, string Message)
{
    /// <summary>The path to the value or to the missing key; <c>null</c> for a problem that no record has found.</summary>
    internal WirePath? Path { get; init; }

    /// <summary>Whether both have the same key and the same message.</summary>
    /// <param name="other">The other problem.</param>
    public bool Equals(WireProblem? other) => other is not null && Key == other.Key && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Message);

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}

/// <summary>The path to a value of a message: a key, and perhaps an index in the list there.</summary>
/// <param name="outer">The path to the object that has the key; <c>null</c> for the message itself.</param>
/// <param name="key">The key.</param>
/// <param name="index">The index in the list; <see cref="NoItem"/> for the value of the key itself.</param>
internal sealed class WirePath(WirePath? outer, string key, int index = WirePath.NoItem)
{
    internal const int NoItem = -1;

    private WirePath? Outer => outer;

    private string Key => key;

    private int Index => index;

    /// <summary>The path as single steps, from the message inwards.</summary>
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
        string.Join('.', Array.ConvertAll(FromOutside().ToArray(), static part => part.Index == NoItem ? part.Key : $"{part.Key}[{part.Index}]"));

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
