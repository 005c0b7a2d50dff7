using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Support;

internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);

    /// <summary>
    /// The values together with the compilation, which does not count as part of them: what follows is done again for a
    /// value that has changed, and for no other, though there is a new compilation with each keystroke.
    /// </summary>
    public static IncrementalValuesProvider<InCompilation<T>> InCompilation<T>(
        this IncrementalValuesProvider<T> values, IncrementalValueProvider<Compilation> compilation)
        where T : IEquatable<T> =>
        values
            .Combine(compilation.Select(static (current, _) => new WeakReference<Compilation>(current)))
            .Select(static (pair, _) => new InCompilation<T>(pair.Left, pair.Right));
}

/// <summary>
/// A value, and the compilation to look at when the value is new. It equals another of the same value, so that the
/// pipeline keeps the older one: the reference is weak, or each value would keep alive the compilation that it came with.
/// </summary>
internal readonly struct InCompilation<T>(T value, WeakReference<Compilation> compilation) : IEquatable<InCompilation<T>>
    where T : IEquatable<T>
{
    public T Value => value;

    /// <summary>Alive while the driver runs, and nobody asks later.</summary>
    public Compilation Compilation => compilation.TryGetTarget(out Compilation? current)
        ? current
        : throw new InvalidOperationException("The compilation is gone.");

    public bool Equals(InCompilation<T> other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is InCompilation<T> other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();
}
