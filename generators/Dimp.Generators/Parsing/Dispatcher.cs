using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A record whose descendants are told apart by the values of some keys.</summary>
internal sealed record Dispatcher(INamedTypeSymbol Owner, ImmutableArray<string> Keys)
{
    /// <summary>The dispatcher of a base is asked for by each record that derives from it.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Dispatcher?[]> _known = new();

    /// <summary>The dispatchers that the record inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> Above(INamedTypeSymbol record) =>
        [.. record.Lineage.Skip(1).Reverse().Select(Of).OfType<Dispatcher>()];

    /// <summary>The dispatchers that the record has or inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> AboveOrAt(INamedTypeSymbol record) =>
        Of(record) is { } own ? Above(record).Add(own) : Above(record);

    public static Dispatcher? Of(INamedTypeSymbol record) => _known.GetValue(record, static owner => [FindIn(owner)])[0];

    private static Dispatcher? FindIn(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.DispatchAttribute)?.Argument(0).Texts is { } keys
        && !DispatchRules.FindInDispatcher(record).HaveError()
            ? new(record, [.. keys])
            : null;

    public bool IsSame(Dispatcher other) => SymbolEqualityComparer.Default.Equals(Owner, other.Owner);

    public DispatcherModel ToModel() => new(Owner.FullName, [.. Keys.Select(key => FieldProperty.KeyOf(Owner, key))]);
}
