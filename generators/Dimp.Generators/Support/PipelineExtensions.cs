using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Support;

internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);

    /// <summary>
    /// Combines values with the compilation, but ignores the compilation in comparisons. So the next step runs again only
    /// for changed values, although each keystroke makes a new compilation.
    /// </summary>
    public static IncrementalValuesProvider<InCompilation<T>> InCompilation<T>(
        this IncrementalValuesProvider<T> values, IncrementalValueProvider<Compilation> compilation)
        where T : IEquatable<T> =>
        values
            .Combine(compilation.Select(static (current, _) => new WeakReference<Compilation>(current)))
            .Select(static (pair, _) => new InCompilation<T>(pair.Left, pair.Right));
}

/// <summary>
/// A value, and the compilation to use when the value is new. Two pairs with the same value are equal, so the pipeline
/// keeps the older pair. The reference is weak; otherwise each value would keep its old compilation in memory.
/// </summary>
internal sealed class InCompilation<T>(T value, WeakReference<Compilation> compilation) : IEquatable<InCompilation<T>>
    where T : IEquatable<T>
{
    public T Value => value;

    /// <summary>The compilation is alive while the driver runs, and it is not used later.</summary>
    public Compilation Compilation => compilation.TryGetTarget(out Compilation? current)
        ? current
        : throw new InvalidOperationException("The compilation is gone.");

    public bool Equals(InCompilation<T>? other) => other is not null && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as InCompilation<T>);

    public override int GetHashCode() => Value.GetHashCode();
}
