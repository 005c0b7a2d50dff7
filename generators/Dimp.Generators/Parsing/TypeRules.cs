using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>All that can be found in one type without looking at others than those that it names.</summary>
internal static class TypeRules
{
    public static IEnumerable<Finding> Find(INamedTypeSymbol type, RecordRules rules) =>
    [
        .. DeclarationRules.FindAround(type),
        .. NameRules.FindDuplicates(type, rules),
        .. ShapeAttributes.MarkShape(type) ? OfShape(type, rules) : MemberRules.FindOutside(type),
        .. type.Attribute(KnownNames.RegistryAttribute) is null ? [] : RegistryRules.Find(type, rules),
    ];

    private static Finding[] OfShape(INamedTypeSymbol record, RecordRules rules)
    {
        Finding[] declaration = [.. ShapeRules.Find(record, rules)];
        if (declaration.HaveError())
        {
            return declaration;
        }
        var values = new ValueParser(rules);
        var factories = new FactoryScope(record, rules, values);
        return
        [
            .. declaration,
            .. FieldProperty.DeclaredBy(record).SelectMany(field => FieldRules.Find(field, values.Parse(field), rules)),
            .. KeyRules.Find(record),
            .. DispatchRules.Find(record, rules),
            .. from method in record.MembersInOrder.OfType<IMethodSymbol>()
               let mark = method.Attribute(KnownNames.FactoryAttribute)
               where mark is not null
               from finding in FactoryRules.Find(method, mark, factories)
               select finding,
            .. MemberRules.FindInside(record),
            .. OverruledMembers.Find(record),
        ];
    }
}
