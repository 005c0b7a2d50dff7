using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>All findings of one type that need only the type and the types that it names.</summary>
internal static class TypeRules
{
    public static IEnumerable<Finding> Find(INamedTypeSymbol type, RecordRules rules) =>
    [
        .. DeclarationRules.FindAround(type),
        .. NameRules.FindDuplicates(type, rules),
        .. ShapeAttributes.MarkShape(type) ? OfShape(type, rules) : MemberRules.FindOutside(type),
        .. RegistryRules.FindInClass(type, rules),
    ];

    private static Finding[] OfShape(INamedTypeSymbol record, RecordRules rules)
    {
        Finding[] declaration = [.. rules.FindingsOf(record)];
        if (declaration.HaveError())
        {
            return declaration;
        }
        var members = ParsedMembers.Of(record, rules);
        return
        [
            .. declaration,
            .. members.Fields.SelectMany(static field => field.Findings),
            .. KeyRules.Find(record),
            .. DispatchRules.Find(record, rules),
            .. members.Factories.SelectMany(static factory => factory.Findings),
            .. MemberRules.FindInside(record),
            .. OverruledMembers.Find(record),
        ];
    }
}
