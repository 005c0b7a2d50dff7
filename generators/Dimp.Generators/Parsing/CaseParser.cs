using System.Runtime.CompilerServices;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The cases of a record, each bound to the dispatcher that it belongs to.</summary>
internal static class CaseParser
{
    /// <summary>The cases of a base are asked for by each record that derives from it.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, BoundCase[]> _known = new();

    public static IEnumerable<ClaimModel> Claims(INamedTypeSymbol record) =>
        from bound in Cases(record)
        from values in Alternatives(bound)
        select new ClaimModel(bound.Dispatcher.Owner.FullName, [.. values], bound.Attribute.Flag("Replaces"));

    public static FallbackModel? Fallback(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.FallbackAttribute)?.Argument("Having").Text is { } key
        && !DispatchRules.FindInFallback(record).HaveError()
        && Dispatcher.Above(record).LastOrDefault() is { } nearest
            ? new(nearest.Owner.FullName, key)
            : null;

    /// <summary>Whether a dispatcher leads to the record.</summary>
    public static bool IsLedTo(INamedTypeSymbol record) => HasCase(record) || Fallback(record) is not null;

    public static bool HasCase(INamedTypeSymbol record) => Cases(record).Length > 0;

    /// <summary>What a new record starts with: for each dispatcher above it, the case nearest to the record.</summary>
    public static IEnumerable<TemplateEntry> Template(INamedTypeSymbol record)
    {
        BoundCase[] cases = [.. record.Lineage.SelectMany(Cases)];
        foreach (Dispatcher dispatcher in Dispatcher.Above(record))
        {
            if (cases.FirstOrDefault(bound => bound.Dispatcher.IsSame(dispatcher)) is { } nearest)
            {
                string[] canonical = Alternatives(nearest).First();
                for (int i = 0; i < canonical.Length; i++)
                {
                    yield return new TemplateEntry(dispatcher.Keys[i], canonical[i]);
                }
            }
        }
    }

    /// <summary>Where the first values of the claims are written, in their order.</summary>
    public static IEnumerable<Location> PlacesOfClaims(INamedTypeSymbol record) =>
        Cases(record).SelectMany(static bound => Alternatives(bound).Select((_, index) => bound.Attribute.PlaceOfValue(index)));

    private static BoundCase[] Cases(INamedTypeSymbol record) => _known.GetValue(record, static owner => [.. FindIn(owner)]);

    private static IEnumerable<BoundCase> FindIn(INamedTypeSymbol record)
    {
        foreach (AttributeData attribute in record.AttributesInOrder)
        {
            if (CaseSpellings.Read(attribute) is { } spelling
                && Meant(spelling, record) is { } dispatcher
                && !DispatchRules.FindInCase(attribute, spelling, dispatcher, record).HaveError())
            {
                yield return new BoundCase(dispatcher, [.. spelling.Values.OfType<string>()], attribute);
            }
        }
    }

    /// <summary>What of its own tells the record apart: for each key the values, the canonical one first.</summary>
    public static IEnumerable<DiscriminatorModel> Discriminators(INamedTypeSymbol record)
    {
        foreach (BoundCase bound in Cases(record))
        {
            int count = IsPositional(bound.Dispatcher) ? bound.Values.Length : 1;
            for (int i = 0; i < count; i++)
            {
                string[] values = IsPositional(bound.Dispatcher) ? [bound.Values[i]] : bound.Values;
                yield return new DiscriminatorModel(bound.Dispatcher.Keys[i], [.. values]);
            }
        }
        if (Fallback(record) is { } fallback)
        {
            yield return new DiscriminatorModel(fallback.Having, []);
        }
    }

    /// <summary>What a key of the dispatcher is in the cases nearest to the record, the canonical value first.</summary>
    public static IEnumerable<string> ValuesOf(INamedTypeSymbol record, Dispatcher dispatcher, int index) =>
        record.Lineage
            .Select(part => Cases(part).Where(bound => bound.Dispatcher.IsSame(dispatcher)).ToArray())
            .FirstOrDefault(static bound => bound.Length > 0)?
            .SelectMany(Alternatives)
            // A case may leave the last keys open.
            .Select(values => values.ElementAtOrDefault(index)) is { } values && values.All(static value => value is not null)
                ? values.OfType<string>()
                : [];

    /// <summary>The dispatcher that a case is about.</summary>
    public static Dispatcher? Meant(CaseSpelling spelling, INamedTypeSymbol record) =>
        Dispatcher.Above(record).LastOrDefault(above =>
            above.Keys.Length > 0 && (spelling.On is null || above.Keys[0] == spelling.On));

    /// <summary>The values that each by themselves make the case, the canonical ones first.</summary>
    private static IEnumerable<string[]> Alternatives(BoundCase bound) =>
        IsPositional(bound.Dispatcher) ? [bound.Values] : bound.Values.Select(static value => new[] { value });

    /// <summary>Several keys take one value each; a single one takes synonyms.</summary>
    public static bool IsPositional(Dispatcher dispatcher) => dispatcher.Keys.Length > 1;

    private sealed record BoundCase(Dispatcher Dispatcher, string[] Values, AttributeData Attribute);
}
