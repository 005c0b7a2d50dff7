using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>
/// Short names that mean different keys in different records. A registry must replace them before it selects the record of
/// a message, so each can have only one meaning in it.
/// </summary>
internal static class ShortNames
{
    /// <param name="records">The records that the registry knows under its root; those of other assemblies first.</param>
    public static IEnumerable<Finding> Find(INamedTypeSymbol registry, IEnumerable<INamedTypeSymbol> records)
    {
        FieldProperty[] fields = [.. records.SelectMany(FieldProperty.DeclaredBy)];
        foreach (IGrouping<string, FieldProperty> meanings in
            from field in fields
            where field.Model.Short is { Length: > 0 }
            group field by field.Model.Short)
        {
            FieldProperty first = meanings.First();
            foreach (FieldProperty other in fields.Where(field => Contradicts(field, first)))
            {
                FieldProperty place = IsLocal(other) ? other : first;
                if (IsLocal(place))
                {
                    yield return Ambiguous(registry, meanings.Key, first, other, place);
                }
            }
        }
    }

    /// <summary>
    /// Whether the field uses the short name of another field as its own. Within one lineage, another rule reports the
    /// keys.
    /// </summary>
    private static bool Contradicts(FieldProperty field, FieldProperty first) =>
        (field.Model.Short == first.Model.Short ? field.Model.Key != first.Model.Key : field.Model.Key == first.Model.Short)
        && !AreRelated(field.Symbol.ContainingType, first.Symbol.ContainingType);

    private static Finding Ambiguous(
        INamedTypeSymbol registry, string name, FieldProperty first, FieldProperty other, FieldProperty place) => new(
        AgreementDescriptors.AmbiguousShortName,
        place.Model.Short == name ? place.Attribute.LocationOf("Short") : new FieldKey(place, name, "", -1).Location,
        registry.Name,
        MessageText.Quote(name),
        MessageText.Quote(first.Model.Key),
        first.Symbol.ContainingType.Name,
        other.Model.Short == name ? $"for {MessageText.Quote(other.Model.Key)}" : "a key",
        other.Symbol.ContainingType.Name);

    private static bool IsLocal(FieldProperty field) => !field.Symbol.DeclaringSyntaxReferences.IsEmpty;

    private static bool AreRelated(INamedTypeSymbol one, INamedTypeSymbol other) =>
        one.Lineage.Contains(other, SymbolEqualityComparer.Default) || other.Lineage.Contains(one, SymbolEqualityComparer.Default);
}
