namespace Dimp.Benchmarks.Scaling;

/// <summary>A piece of work of any size, whose costs should grow as its size does.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Size">The smallest size at which it is done.</param>
/// <param name="Prepare">Prepares work of a size. The returned function does the work once, and returns its result.</param>
internal sealed record Scenario(string Name, int Size, Func<int, Func<object?>> Prepare)
{
    /// <summary>Whether the result may keep little more than its text, because no nested objects were read.</summary>
    public bool KeepsText { get; init; }

    /// <summary>Work on something that is made anew for each time.</summary>
    public static Scenario On<T>(string name, int size, Func<int, T> make, Func<T, int, object?> run) => new(name, size, n =>
    {
        T subject = make(n);
        return () => run(subject, n);
    });
}
