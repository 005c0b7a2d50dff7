using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>What the cases of a record mean to registries, and to new records.</summary>
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

    /// <summary>What a new record starts with: for each dispatcher above it, the case nearest to the record.</summary>
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

    /// <summary>What a new record starts with, where that does not follow from what tells the record apart.</summary>
    public static IEnumerable<TemplateEntry> OwnTemplate(INamedTypeSymbol record) =>
        CaseBinding.Of(record).Count == 0 || Template(record).SequenceEqual(CanonicalValues(record)) ? [] : Template(record);

    /// <summary>What the engine makes of all that tells the record apart, where no template is declared.</summary>
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
                .. own.Where(item => !inherited.Any(old => old.Key == item.Key)),
            ];
        }
        return from discriminator in all
               where discriminator.Values.Count > 0
               select new TemplateEntry(discriminator.Key, discriminator.Values[0]);
    }

    /// <summary>What the record's own attributes tell it apart by: for each key the values, the canonical one first.</summary>
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
