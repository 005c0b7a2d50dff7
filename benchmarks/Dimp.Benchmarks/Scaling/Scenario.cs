namespace Dimp.Benchmarks.Scaling;

/// <summary>A piece of work of any size, whose costs should grow as its size does.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Size">The smallest size at which it is done.</param>
/// <param name="Prepare">Makes work of a size. What it answers does the work, once, and answers what is left of it.</param>
internal sealed record Scenario(string Name, int Size, Func<int, Func<object?>> Prepare)
{
    /// <summary>Whether what is left may keep little more than its text: nobody looked into it, which makes objects.</summary>
    public bool KeepsText { get; init; }

    /// <summary>Work on something that is made anew for each time.</summary>
    public static Scenario On<T>(string name, int size, Func<int, T> make, Func<T, int, object?> run) => new(name, size, n =>
    {
        T subject = make(n);
        return () => run(subject, n);
    });
}
