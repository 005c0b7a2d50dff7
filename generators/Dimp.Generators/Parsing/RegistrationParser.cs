using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class RegistrationParser
{
    /// <summary>The data of the record for registries; <c>null</c> if no dispatcher leads to it or starts from it.</summary>
    public static Registration? ParseCase(INamedTypeSymbol record, RecordRules rules)
    {
        Registration registration = Parse(record, rules);
        bool isFound = registration.IsLedTo || Dispatcher.Of(record) is not null;
        return isFound && rules.IsVisible(record) ? registration : null;
    }

    public static Registration Parse(INamedTypeSymbol record, RecordRules rules) => new(
        record.FullName,
        rules.CanWrap(record),
        DescriptionParser.IsDescribed(record, rules),
        [.. record.Lineage.Select(static type => type.FullName)],
        [.. Dispatcher.AboveOrAt(record).Select(static dispatcher => dispatcher.ToModel())],
        [.. CaseParser.Claims(record)],
        CaseParser.Fallback(record),
        [.. NestedRoots.Of(record)]);
}
