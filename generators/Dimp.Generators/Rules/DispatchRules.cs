using Dimp.Generators.Diagnostics;
using Dimp.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>What the dispatchers, cases and fallbacks of records may say.</summary>
internal static class DispatchRules
{
    /// <summary>All that a record says.</summary>
    public static IEnumerable<Finding> Find(INamedTypeSymbol record, RecordRules rules) =>
    [
        .. FindInDispatcher(record),
        .. Unreachable(record, rules),
        .. from attribute in record.AttributesInOrder
           let spelling = CaseSpellings.Read(attribute)
           where spelling is not null
           from finding in FindInCase(attribute, spelling.Value, CaseParser.Meant(spelling.Value, record), record)
           select finding,
        .. FindInFallback(record),
        .. RequirementRules.Find(record),
    ];

    public static IEnumerable<Finding> FindInDispatcher(INamedTypeSymbol record)
    {
        if (record.Attribute(KnownNames.DispatchAttribute) is not { } dispatch
            || dispatch.Argument(0) is not { Kind: TypedConstantKind.Array } keys)
        {
            yield break;
        }
        if (keys.IsNull)
        {
            yield return Wrong(-1, null, "it is no list of keys");
            yield break;
        }
        var known = new HashSet<string>();
        for (int i = 0; i < keys.Values.Length; i++)
        {
            string? key = keys.Values[i].Text;
            if (WireText.Offence(key) is { } offence)
            {
                yield return Wrong(i, key, offence);
            }
            else if (!known.Add(key!))
            {
                yield return Wrong(i, key, "it is one already");
            }
        }

        Finding Wrong(int index, string? key, string reason) => new(
            DispatchDescriptors.IllFormedDispatcher, dispatch.PlaceOfValue(Math.Max(0, index)), Wording.Quote(key), reason);
    }

    /// <param name="dispatcher">The dispatcher that the case is about, if there is one.</param>
    public static IEnumerable<Finding> FindInCase(
        AttributeData attribute, CaseSpelling spelling, Dispatcher? dispatcher, INamedTypeSymbol record) =>
        spelling.Values.IsEmpty
            ? [Finding.ReportedElsewhere]
            : Values(attribute, spelling).Concat(OfDispatcher(attribute, spelling, dispatcher, record));

    public static IEnumerable<Finding> FindInFallback(INamedTypeSymbol record)
    {
        if (record.Attribute(KnownNames.FallbackAttribute) is not { } fallback)
        {
            yield break;
        }
        if (fallback.NamedArguments.IsEmpty)
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (WireText.Offence(fallback.Argument("Having").Text) is { } offence)
        {
            yield return new Finding(
                FieldDescriptors.IllFormedKey,
                fallback.PlaceOf("Having"),
                Wording.Quote(fallback.Argument("Having").Text),
                offence);
        }
        if (Dispatcher.Above(record).IsEmpty)
        {
            yield return HasWrongDispatcher(record)
                ? Finding.ReportedElsewhere
                : new Finding(DispatchDescriptors.FallbackWithoutDispatcher, fallback.Place, record.Name);
        }
    }

    private static IEnumerable<Finding> Values(AttributeData attribute, CaseSpelling spelling) =>
        spelling.Values.Select((value, index) => WireText.Offence(value) is { } offence
            ? new Finding(
                DispatchDescriptors.IllFormedValue, attribute.PlaceOfValue(index), Wording.Quote(value), offence)
            : null).OfType<Finding>();

    private static IEnumerable<Finding> OfDispatcher(
        AttributeData attribute, CaseSpelling spelling, Dispatcher? dispatcher, INamedTypeSymbol record)
    {
        if (dispatcher is null)
        {
            yield return HasWrongDispatcher(record) ? Finding.ReportedElsewhere : WithoutDispatcher(attribute, spelling, record);
        }
        else if (CaseParser.IsPositional(dispatcher) && spelling.Values.Length > dispatcher.Keys.Length)
        {
            yield return new Finding(
                DispatchDescriptors.TooManyValues,
                attribute.PlaceOfValue(dispatcher.Keys.Length),
                Wording.Quote(spelling.Values[dispatcher.Keys.Length]),
                dispatcher.Owner.Name,
                Wording.Join(dispatcher.Keys.Select(Wording.Quote), "and"));
        }
        else
        {
            for (int i = 0; i < spelling.Values.Length; i++)
            {
                string key = dispatcher.Keys[CaseParser.IsPositional(dispatcher) ? i : 0];
                string[] demanded = CaseValues.Of(dispatcher.Owner, key);
                if (demanded.Length > 0 && spelling.Values[i] is { } value && !demanded.Contains(value))
                {
                    yield return new Finding(
                        AgreementDescriptors.UnreachableCase,
                        attribute.PlaceOfValue(i),
                        Wording.Quote(value),
                        Wording.Quote(key),
                        dispatcher.Owner.Name,
                        Wording.Join(demanded.Select(Wording.Quote), "or"));
                }
            }
        }
    }

    private static Finding WithoutDispatcher(AttributeData attribute, CaseSpelling spelling, INamedTypeSymbol record)
    {
        string[] known = [.. Dispatcher.Above(record).SelectMany(static above => above.Keys.Take(1))];
        string? near = spelling is { Owner: null, On: { } on } ? NearestName.Find(on, known) : null;
        string advice = spelling switch
        {
            { Owner: { } owner } => $"derive from '{owner}'",
            { On: null } => "derive from a record with [Dispatch] and a key",
            _ when WireText.Offence(spelling.On) is not null => "name the first key of a dispatcher",
            _ when near is not null => $"write On = {Wording.Quote(near)}",
            _ => $"derive from a record with [Dispatch({Wording.Quote(spelling.On)})]",
        };
        return new Finding(
            DispatchDescriptors.CaseWithoutDispatcher,
            attribute.PlaceOf("On"),
            record.Name,
            spelling.On is null ? "the value of a key" : Wording.Quote(spelling.On),
            advice)
        {
            Fix = spelling.OwnerType is { } type ? new Fix(Fix.Base, type)
                : near is not null ? new Fix(Fix.Replacement, Wording.Quote(near))
                : null,
        };
    }

    private static bool HasWrongDispatcher(INamedTypeSymbol record) =>
        record.Bases.Any(static above => FindInDispatcher(above).Any());

    private static IEnumerable<Finding> Unreachable(INamedTypeSymbol record, RecordRules rules) =>
        CaseParser.IsLedTo(record) && !rules.IsAccessible(record)
            ?
            [
                new Finding(
                    DeclarationDescriptors.OutOfReach,
                    record.PlaceAt(ShapeAttributes.First(record)!),
                    $"name '{record.Name}' in a registry",
                    "make it and the types around it at least internal"),
            ]
            : [];
}
