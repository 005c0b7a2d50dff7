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
