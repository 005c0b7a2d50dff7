using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>What a record tells about itself.</summary>
internal static class DescriptionParser
{
    private const string Describe = "DescribeShape";

    public static DescriptionModel Parse(INamedTypeSymbol record, RecordRules rules) => new(
        record.Lineage.Skip(1).FirstOrDefault(@base => IsDescribed(@base, rules))?.FullName,
        [.. CaseParser.Discriminators(record)],
        [.. record.GetMembers().OfType<IMethodSymbol>().Where(IsFactory).Select(Call)]);

    /// <summary>Whether the record tells something, be it compiled already or still to be generated.</summary>
    public static bool IsDescribed(INamedTypeSymbol record, RecordRules rules) =>
        !record.GetMembers(Describe).IsEmpty || rules.IsGenerated(record);

    private static bool IsFactory(IMethodSymbol method) =>
        method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
        && method.Attribute(KnownNames.FactoryAttribute) is not null;

    private static string Call(IMethodSymbol method) =>
        $"{method.Name}({string.Join(", ", method.Parameters.Select(static parameter => parameter.Name))})";
}
