using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using static Dimp.Generators.Declarations.DescriptionMethod;

namespace Dimp.Generators.Parsing;

/// <summary>What a record tells about itself.</summary>
internal static class DescriptionParser
{
    private const string Describe = "DescribeShape";

    /// <summary>What the record tells; <c>null</c> where it says so by itself.</summary>
    public static DescriptionModel? Parse(INamedTypeSymbol record, RecordRules rules) =>
        !record.GetMembers(Describe).IsEmpty
            ? null
            : new(
                record.Lineage.Skip(1).FirstOrDefault(@base => IsDescribed(@base, rules))?.FullName,
                [.. CaseParser.Discriminators(record)]);

    /// <summary>Whether the record tells something, be it compiled already or still to be generated.</summary>
    public static bool IsDescribed(INamedTypeSymbol record, RecordRules rules) => record.GetMembers(Describe).IsEmpty
        ? rules.IsGenerated(record)
        : record.GetMembers(Describe).All(IsDescription);
}
