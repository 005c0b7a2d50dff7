using System.Collections.Immutable;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A record whose descendants are told apart by the values of some keys.</summary>
internal sealed record Dispatcher(INamedTypeSymbol Owner, ImmutableArray<string> Keys)
{
    /// <summary>The dispatchers that the record inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> Above(INamedTypeSymbol record) =>
        [.. record.Lineage.Skip(1).Reverse().Select(Of).OfType<Dispatcher>()];

    /// <summary>The dispatchers that the record has or inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> AboveOrAt(INamedTypeSymbol record) =>
        Of(record) is { } own ? Above(record).Add(own) : Above(record);

    public static Dispatcher? Of(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.DispatchAttribute)?.Argument(0).Texts is { } keys
        && !DispatchRules.FindInDispatcher(record).HaveError()
            ? new(record, [.. keys])
            : null;

    public bool IsSame(Dispatcher other) => SymbolEqualityComparer.Default.Equals(Owner, other.Owner);

    public DispatcherModel ToModel() => new(Owner.FullName, [.. Keys.Select(key => FieldProperty.KeyOf(Owner, key))]);
}
