using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>A record whose descendants are told apart by the values of some keys.</summary>
internal sealed record Dispatcher(INamedTypeSymbol Owner, ImmutableArray<string> Keys)
{
    /// <summary>The dispatcher of a record, cached because each derived record needs that of its base.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Dispatcher?[]> Known = new();

    /// <summary>The dispatchers that the record inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> Above(INamedTypeSymbol record) =>
        [.. record.Lineage.Skip(1).Reverse().Select(Of).OfType<Dispatcher>()];

    /// <summary>The dispatchers that the record has or inherits, root-most first.</summary>
    public static ImmutableArray<Dispatcher> AboveOrAt(INamedTypeSymbol record) =>
        Of(record) is { } own ? Above(record).Add(own) : Above(record);

    public static Dispatcher? Of(INamedTypeSymbol record) => Known.GetValue(record, static owner => [FindIn(owner)])[0];

    private static Dispatcher? FindIn(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.DispatchAttribute)?.Argument(0) is { Kind: TypedConstantKind.Array } keys
        && !Violations(keys).Any()
            ? new(record, [.. keys.Texts])
            : null;

    /// <summary>The errors of the keys of a dispatcher, each with its position.</summary>
    public static IEnumerable<(int Index, string? Key, string Reason)> Violations(TypedConstant keys)
    {
        if (keys.IsNull)
        {
            yield return (0, null, "it is no list of keys");
            yield break;
        }
        var known = new HashSet<string>();
        for (int i = 0; i < keys.Values.Length; i++)
        {
            string? key = keys.Values[i].Text;
            if ((WireText.Violation(key) ?? (known.Add(key!) ? null : "it is one already")) is { } reason)
            {
                yield return (i, key, reason);
            }
        }
    }

    /// <summary>With several keys, each has one value. With one key, the values are synonyms.</summary>
    public bool IsPositional => Keys.Length > 1;

    public bool IsSame(Dispatcher other) => SymbolEqualityComparer.Default.Equals(Owner, other.Owner);

    public DispatcherModel ToModel() => new(Owner.FullName, [.. Keys.Select(key => FieldProperty.KeyOf(Owner, key))]);
}
