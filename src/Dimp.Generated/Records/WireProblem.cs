namespace Dimp;

/// <summary>Something in a message that a record cannot read, or misses.</summary>
/// <param name="Key">Where: a key, or a path such as <c>clock.white</c> or <c>users[1]</c>.</param>
/// <param name="Message">What is wrong, as a sentence for a developer.</param>
public sealed record WireProblem(string Key, string Message)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
