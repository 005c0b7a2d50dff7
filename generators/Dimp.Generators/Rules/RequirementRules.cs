using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>
/// Checks the keys of <c>[Requires]</c>. Any key can be required, because a message may have keys without a field. A key
/// that is similar to a field's key is probably misspelled.
/// </summary>
internal static class RequirementRules
{
    public static IEnumerable<Finding> Find(INamedTypeSymbol record)
    {
        if (record.Attribute(KnownNames.RequiresAttribute) is not { } requires
            || requires.Argument(0) is not { Kind: TypedConstantKind.Array } keys)
        {
            yield break;
        }
        if (keys.IsNull || keys.Values.IsEmpty)
        {
            yield return new Finding(
                AgreementDescriptors.DoubtfulRequirement, requires.Location, record.Name, "nothing", "name a key, or remove [Requires]");
            yield break;
        }
        FieldProperty[] fields = [.. FieldProperty.Of(record)];
        string[] known =
        [
            .. fields.SelectMany(static field => field.Model.Keys),
            .. Dispatcher.AboveOrAt(record).SelectMany(static dispatcher => dispatcher.Keys),
        ];
        var met = new HashSet<string>();
        for (int i = 0; i < keys.Values.Length; i++)
        {
            string? key = keys.Values[i].Text;
            if (WireText.Violation(key) is { } violation)
            {
                yield return new Finding(FieldDescriptors.IllFormedKey, requires.LocationOfValue(i), MessageText.Quote(key), violation);
            }
            else if (!met.Add(key!))
            {
                yield return Doubtful(i, $"{MessageText.Quote(key)} twice", "remove one of them", fix: null);
            }
            else if (!known.Contains(key) && Meant(key!, fields, known) is { } meant)
            {
                string text = MessageText.Quote(meant);
                yield return Doubtful(i, $"{MessageText.Quote(key)}, which is the key of no field", $"write {text}", new Fix(Fix.Replacement, text));
            }
        }

        Finding Doubtful(int index, string what, string advice, Fix? fix) =>
            new(AgreementDescriptors.DoubtfulRequirement, requires.LocationOfValue(index), record.Name, what, advice) { Fix = fix };
    }

    /// <summary>The key of the field with that other name, or the most similar key.</summary>
    private static string? Meant(string key, FieldProperty[] fields, string[] known) =>
        fields.FirstOrDefault(field => field.Model.OtherNames.Contains(key))?.Model.Key ?? NearestName.FindVeryNear(key, known);
}
