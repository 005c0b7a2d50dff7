using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>Parses the cases of a record, for registries and for new records.</summary>
internal static class CaseParser
{
    public static IEnumerable<ClaimModel> Claims(INamedTypeSymbol record) =>
        from bound in CaseBinding.Of(record)
        from values in bound.Alternatives
        select new ClaimModel(bound.Dispatcher.Owner.FullName, [.. values], bound.Attribute.Flag("Replaces"));

    public static FallbackModel? Fallback(INamedTypeSymbol record) =>
        CaseBinding.FallbackKey(record) is { } key && Dispatcher.Above(record).LastOrDefault() is { } nearest
            ? new(nearest.Owner.FullName, key)
            : null;

    /// <summary>The keys that a new record starts with: for each dispatcher above it, the case nearest to the record.</summary>
    public static IEnumerable<TemplateEntry> Template(INamedTypeSymbol record)
    {
        CaseBinding[] cases = [.. record.Lineage.SelectMany(CaseBinding.Of)];
        foreach (Dispatcher dispatcher in Dispatcher.Above(record))
        {
            if (cases.FirstOrDefault(bound => bound.Dispatcher.IsSame(dispatcher)) is { } nearest)
            {
                IReadOnlyList<string> canonical = nearest.Alternatives.First();
                for (int i = 0; i < canonical.Count; i++)
                {
                    yield return new TemplateEntry(dispatcher.Keys[i], canonical[i]);
                }
            }
        }
    }

    /// <summary>The keys that a new record starts with, if they do not follow from its cases.</summary>
    public static IEnumerable<TemplateEntry> OwnTemplate(INamedTypeSymbol record) =>
        CaseBinding.Of(record).Count == 0 || Template(record).SequenceEqual(CanonicalValues(record)) ? [] : Template(record);

    /// <summary>The keys that the engine derives from the cases, if no template is declared.</summary>
    private static IEnumerable<TemplateEntry> CanonicalValues(INamedTypeSymbol record)
    {
        List<DiscriminatorModel> all = [];
        foreach (INamedTypeSymbol part in record.Lineage.Reverse())
        {
            DiscriminatorModel[] own = [.. Discriminators(part)];
            DiscriminatorModel[] inherited = [.. all];
            all =
            [
                .. inherited.Select(old => own.FirstOrDefault(item => item.Key == old.Key) ?? old),
                .. own.Where(item => !inherited.Any(old => old.Key == item.Key)).GroupBy(static item => item.Key).Select(static same => same.First()),
            ];
        }
        return from discriminator in all
               where discriminator.Values.Count > 0
               select new TemplateEntry(discriminator.Key, discriminator.Values[0]);
    }

    /// <summary>The keys and values of the record's own attributes, the canonical value first.</summary>
    public static IEnumerable<DiscriminatorModel> Discriminators(INamedTypeSymbol record)
    {
        foreach (CaseBinding bound in CaseBinding.Of(record))
        {
            int count = bound.Dispatcher.IsPositional ? bound.Values.Length : 1;
            for (int i = 0; i < count; i++)
            {
                yield return new DiscriminatorModel(
                    bound.Dispatcher.Keys[i], bound.Dispatcher.IsPositional ? [bound.Values[i]] : [.. bound.Values]);
            }
        }
        if (Fallback(record) is { } fallback)
        {
            yield return new DiscriminatorModel(fallback.Having, []);
        }
    }
}
