using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>A case that a record declares without error, and the dispatcher that it belongs to.</summary>
internal sealed record CaseBinding(Dispatcher Dispatcher, ImmutableArray<string> Values, AttributeData Attribute)
{
    /// <summary>The cases of a record, cached because each derived record needs those of its base.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, CaseBinding[]> Known = new();

    /// <summary>The alternative values of the case, the canonical one first.</summary>
    public IEnumerable<ImmutableArray<string>> Alternatives =>
        Dispatcher.IsPositional ? [Values] : Values.Select(static value => ImmutableArray.Create(value));

    /// <summary>The cases that the record itself declares, in the order of its attributes.</summary>
    public static IReadOnlyList<CaseBinding> Of(INamedTypeSymbol record) =>
        Known.GetValue(record, static owner => [.. FindIn(owner)]);

    /// <summary>The key of the record's fallback; <c>null</c> when it has no valid fallback.</summary>
    public static string? FallbackKey(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.FallbackAttribute)?.Argument("Having").Text is { } key
        && !DispatchRules.FindInFallback(record).HaveError()
            ? key
            : null;

    /// <summary>Whether a dispatcher leads to the record.</summary>
    public static bool LeadsTo(INamedTypeSymbol record) => Of(record).Count > 0 || FallbackKey(record) is not null;

    /// <summary>The dispatcher of a case: the nearest one, or the nearest with the key that the case names.</summary>
    public static Dispatcher? FindDispatcher(CaseSpelling spelling, INamedTypeSymbol record) =>
        Dispatcher.Above(record).LastOrDefault(above =>
            above.Keys.Length > 0 && (spelling.On is null || above.Keys[0] == spelling.On));

    /// <summary>
    /// The allowed texts of a key in the record's messages, the canonical one first; empty if any text is allowed.
    /// </summary>
    public static string[] ValuesOf(INamedTypeSymbol record, string key)
    {
        foreach (Dispatcher dispatcher in Dispatcher.Above(record).Reverse())
        {
            int index = dispatcher.Keys.IndexOf(key);
            string[] values = index < 0 ? [] : [.. ValuesOf(record, dispatcher, index).Distinct()];
            if (values.Length > 0)
            {
                return values;
            }
        }
        return [];
    }

    /// <summary>The values of one key in the cases nearest to the record, the canonical one first.</summary>
    private static IEnumerable<string> ValuesOf(INamedTypeSymbol record, Dispatcher dispatcher, int index) =>
        record.Lineage
            .Select(part => Of(part).Where(bound => bound.Dispatcher.IsSame(dispatcher)).ToArray())
            .FirstOrDefault(static bound => bound.Length > 0)?
            .SelectMany(static bound => bound.Alternatives)
            // A case may leave the last keys open.
            .Select(values => values.ElementAtOrDefault(index)) is { } values && values.All(static value => value is not null)
                ? values.OfType<string>()
                : [];

    private static IEnumerable<CaseBinding> FindIn(INamedTypeSymbol record)
    {
        foreach (AttributeData attribute in record.AttributesInOrder)
        {
            if (CaseSpelling.Read(attribute) is { } spelling
                && FindDispatcher(spelling, record) is { } dispatcher
                && !DispatchRules.FindInCase(attribute, spelling, dispatcher, record).HaveError())
            {
                yield return new CaseBinding(dispatcher, [.. spelling.Values.OfType<string>()], attribute);
            }
        }
    }
}
