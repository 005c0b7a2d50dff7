using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Fields are the same when they are of the same property, on the same key.</summary>
internal static class FieldNames
{
    internal static IEqualityComparer<WireField> Comparer { get; } = EqualityComparer<WireField>.Create(
        (left, right) => left?.Name == right?.Name && left?.Key == right?.Key,
        field => field.Name.GetHashCode(StringComparison.Ordinal));
}
