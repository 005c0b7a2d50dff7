using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds errors of dispatchers, cases and fallbacks.</summary>
internal static class DispatchRules
{
    /// <summary>All findings of a record.</summary>
    public static IEnumerable<Finding> Find(INamedTypeSymbol record, RecordRules rules) =>
    [
        .. FindInDispatcher(record),
        .. Unreachable(record, rules),
        .. from attribute in record.AttributesInOrder
           let spelling = CaseSpelling.Read(attribute)
           where spelling is not null
           from finding in FindInCase(attribute, spelling.Value, CaseBinding.FindDispatcher(spelling.Value, record), record)
           select finding,
        .. FindInFallback(record),
        .. RequirementRules.Find(record),
    ];

    public static IEnumerable<Finding> FindInDispatcher(INamedTypeSymbol record) =>
        record.Attribute(KnownNames.DispatchAttribute) is { } dispatch
        && dispatch.Argument(0) is { Kind: TypedConstantKind.Array } keys
            ?
            [
                .. from violation in Dispatcher.Violations(keys)
                   select new Finding(
                       DispatchDescriptors.IllFormedDispatcher,
                       dispatch.LocationOfValue(violation.Index),
                       MessageText.Quote(violation.Key),
                       violation.Reason),
            ]
            : [];

    /// <param name="dispatcher">The dispatcher of the case, if there is one.</param>
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
        else if (WireText.Violation(fallback.Argument("Having").Text) is { } violation)
        {
            yield return new Finding(
                FieldDescriptors.IllFormedKey,
                fallback.LocationOf("Having"),
                MessageText.Quote(fallback.Argument("Having").Text),
                violation);
        }
        if (Dispatcher.Above(record).IsEmpty)
        {
            yield return HasWrongDispatcher(record)
                ? Finding.ReportedElsewhere
                : new Finding(DispatchDescriptors.FallbackWithoutDispatcher, fallback.Location, record.Name);
        }
    }

    private static IEnumerable<Finding> Values(AttributeData attribute, CaseSpelling spelling) =>
        spelling.Values.Select((value, index) => WireText.Violation(value) is { } violation
            ? new Finding(
                DispatchDescriptors.IllFormedValue, attribute.LocationOfValue(index), MessageText.Quote(value), violation)
            : null).OfType<Finding>();

    private static IEnumerable<Finding> OfDispatcher(
        AttributeData attribute, CaseSpelling spelling, Dispatcher? dispatcher, INamedTypeSymbol record)
    {
        if (dispatcher is null)
        {
            yield return HasWrongDispatcher(record) ? Finding.ReportedElsewhere : WithoutDispatcher(attribute, spelling, record);
        }
        else if (dispatcher.IsPositional && spelling.Values.Length > dispatcher.Keys.Length)
        {
            yield return new Finding(
                DispatchDescriptors.TooManyValues,
                attribute.LocationOfValue(dispatcher.Keys.Length),
                MessageText.Quote(spelling.Values[dispatcher.Keys.Length]),
                dispatcher.Owner.Name,
                MessageText.Join(dispatcher.Keys.Select(MessageText.Quote), "and"));
        }
        else
        {
            for (int i = 0; i < spelling.Values.Length; i++)
            {
                string key = dispatcher.Keys[dispatcher.IsPositional ? i : 0];
                string[] demanded = CaseBinding.ValuesOf(dispatcher.Owner, key);
                if (demanded.Length > 0 && spelling.Values[i] is { } value && !demanded.Contains(value))
                {
                    yield return new Finding(
                        AgreementDescriptors.UnreachableCase,
                        attribute.LocationOfValue(i),
                        MessageText.Quote(value),
                        MessageText.Quote(key),
                        dispatcher.Owner.Name,
                        MessageText.Join(demanded.Select(MessageText.Quote), "or"));
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
            { Owner: { } owner } => $"derive from '{owner.Name}'",
            { On: null } => "derive from a record with [Dispatch] and a key",
            _ when WireText.Violation(spelling.On) is not null => "name the first key of a dispatcher",
            _ when near is not null => $"write On = {MessageText.Quote(near)}",
            _ => $"derive from a record with [Dispatch({MessageText.Quote(spelling.On)})]",
        };
        return new Finding(
            DispatchDescriptors.CaseWithoutDispatcher,
            attribute.LocationOf("On"),
            record.Name,
            spelling.On is null ? "the value of a key" : MessageText.Quote(spelling.On),
            advice)
        {
            Fix = spelling.Owner is { } type ? new Fix(Fix.Base, type.GetDocumentationCommentId()!)
                : near is not null ? new Fix(Fix.Replacement, MessageText.Quote(near))
                : null,
        };
    }

    private static bool HasWrongDispatcher(INamedTypeSymbol record) =>
        record.Bases.Any(static above => FindInDispatcher(above).Any());

    private static IEnumerable<Finding> Unreachable(INamedTypeSymbol record, RecordRules rules) =>
        CaseBinding.LeadsTo(record) && !rules.IsAccessible(record)
            ?
            [
                new Finding(
                    DeclarationDescriptors.OutOfReach,
                    record.LocationAt(ShapeAttributes.First(record)!),
                    $"name '{record.Name}' in a registry",
                    "make it and the types around it at least internal"),
            ]
            : [];
}
