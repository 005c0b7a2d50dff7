using System.Collections;
using System.Runtime.CompilerServices;

namespace Dimp.Generators.Support;

/// <summary>An immutable list with equality by items, which values of the pipeline need.</summary>
/// <remarks>
/// A class, because the compiler's pipeline is compiled ahead of time for classes only. For each struct in it, more than a
/// hundred methods would be compiled when a build starts.
/// </remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal sealed class EquatableArray<T>(T[] items) : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    private readonly T[] _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(EquatableArray<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    public override int GetHashCode() =>
        _items.Aggregate(_items.Length, static (hash, item) => unchecked((hash * 31) + (item?.GetHashCode() ?? 0)));

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
