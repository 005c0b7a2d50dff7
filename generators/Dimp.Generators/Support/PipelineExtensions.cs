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
