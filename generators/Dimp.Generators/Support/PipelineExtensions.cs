using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Support;

internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);
}
