using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Which records can be shapes.</summary>
internal static class ShapeRules
{
    public static IEnumerable<Finding> Find(INamedTypeSymbol record, RecordRules rules)
    {
        if (rules.HasNoEngine || ShapeAttributes.First(record) is not { } mark || !record.IsNamed)
        {
            return [Finding.ReportedElsewhere];
        }
        return record is { IsRecord: true, TypeKind: TypeKind.Class }
            ?
            [
                .. DeclarationRules.Find(record, mark),
                .. Positional(record),
                .. NameRules.FindInShape(record, mark),
                .. Base(record, mark, rules),
            ]
            : [NotARecord(record, mark)];
    }

    private static Finding NotARecord(INamedTypeSymbol type, AttributeData mark)
    {
        TypeDeclarationSyntax part = type.PartWith(mark);
        return new Finding(
            DeclarationDescriptors.NotARecord,
            part.LocationOfKeyword,
            type.Name,
            MessageText.WithArticle(MessageText.Keyword(part)),
            MessageText.Partial(part, "record") + (HasBase(type) ? "" : " : WireRecord"));
    }

    private static bool HasBase(INamedTypeSymbol type) => type.BaseType is { SpecialType: SpecialType.None };

    private static IEnumerable<Finding> Positional(INamedTypeSymbol record) =>
        from part in record.Parts
        let list = part.ParameterList
        where list is not null
        let first = list.Parameters.FirstOrDefault()
        let advice = first is null
            ? "remove the empty list"
            : $"write '[Field] public partial {first.Type} {first.Identifier.Text} {{ get; init; }}' in its body, and so on"
        select new Finding(DeclarationDescriptors.Positional, list.GetLocation(), record.Name, advice);

    private static IEnumerable<Finding> Base(INamedTypeSymbol record, AttributeData mark, RecordRules rules)
    {
        if (record.Bases.Any(static parent => parent.TypeKind == TypeKind.Error) || HasRefusedBase(record))
        {
            return [Finding.ReportedElsewhere];
        }
        INamedTypeSymbol parent = record.BaseType!;
        if (!record.IsWireRecord)
        {
            return
            [
                new Finding(DeclarationDescriptors.NotAWireRecord, record.LocationOfBase(mark), record.Name)
                {
                    Fix = HasBase(record) ? null : new Fix(
                        Fix.Base, CaseSpelling.Read(mark)?.Owner?.GetDocumentationCommentId() ?? "T:" + KnownNames.WireRecord),
                },
            ];
        }
        if (AccessibilityRules.Unnameable(record, rules) is { } unnameable)
        {
            return
            [
                new Finding(
                    DeclarationDescriptors.OutOfReach,
                    record.LocationOfBase(mark),
                    $"name '{unnameable.Name}'",
                    AccessibilityRules.ReasonUnnameable(unnameable, rules)),
            ];
        }
        if (RecordRules.ConstructorWithoutRequiredMembers(record) is { } constructor)
        {
            return
            [
                new Finding(
                    DeclarationDescriptors.OutOfReach,
                    constructor.Location,
                    $"call the constructor of '{record.Name}'",
                    "it does not set what is required; add [SetsRequiredMembers] to it"),
            ];
        }
        return rules.CanDerive(record, parent) ? [] : [Underivable(record, parent, mark, rules)];
    }

    /// <summary>
    /// Whether the record names a base that the compiler rejects and reports. Otherwise all named types are interfaces.
    /// </summary>
    private static bool HasRefusedBase(INamedTypeSymbol record) =>
        !HasBase(record)
        && record.Parts
            .SelectMany(static part => part.BaseList?.Types ?? [])
            .Select(static named => named.ToString())
            .Distinct()
            // A record implements IEquatable implicitly.
            .Count(static name => name is not ("object" or "System.Object" or "Object") && !name.Contains("IEquatable"))
            > record.Interfaces.Count(static face => face.Name != "IEquatable");

    private static Finding Underivable(
        INamedTypeSymbol record, INamedTypeSymbol parent, AttributeData mark, RecordRules rules) =>
        ShapeAttributes.MarkShape(parent) && parent.Parts.Any() && !rules.IsGenerated(parent)
            ? Finding.ReportedElsewhere
            : new Finding(
                DeclarationDescriptors.OutOfReach,
                record.LocationOfBase(mark),
                $"derive from '{parent.Name}'",
                ShapeAttributes.MarkShape(parent)
                    ? "its constructors without parameters and of a WireMap are not both accessible"
                    : $"it is no shape; write '[Shape] partial record {parent.EscapedName}'");
}
