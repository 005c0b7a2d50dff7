using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>Finds out which records have a description.</summary>
internal static class DescriptionParser
{
    /// <summary>The nearest base of the record that is described.</summary>
    public static string? Base(INamedTypeSymbol record, RecordRules rules) =>
        record.Lineage.Skip(1).FirstOrDefault(@base => IsDescribed(@base, rules))?.FullName;

    /// <summary>Whether the record has a description, either compiled or still to be generated.</summary>
    public static bool IsDescribed(INamedTypeSymbol record, RecordRules rules) =>
        record.Interfaces.Any(static face => face.Is(KnownNames.WireShapeInterface)) || rules.IsGenerated(record);
}
