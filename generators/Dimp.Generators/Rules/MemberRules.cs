using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds attributes in places where they have no effect.</summary>
internal static class MemberRules
{
    private static readonly ImmutableArray<string> OfShapes =
        [KnownNames.FieldAttribute, KnownNames.FactoryAttribute, KnownNames.PresetAttribute];

    /// <summary>In a type that is not a shape. Only one of the attributes is reported.</summary>
    public static IEnumerable<Finding> FindOutside(INamedTypeSymbol type) => Outside(type).Take(1);

    private static IEnumerable<Finding> Outside(INamedTypeSymbol type) =>
        from symbol in type.GetMembers().Prepend(type)
        from attribute in symbol.GetAttributes()
        where attribute.Is(KnownNames.RequiresAttribute) || OfShapes.Any(attribute.Is)
        select new Finding(
            DeclarationDescriptors.NoEffect,
            attribute.Location,
            attribute.Spelling,
            $"'{type.Name}' is no shape; add [Shape] to it");

    /// <summary>In a shape.</summary>
    public static IEnumerable<Finding> FindInside(INamedTypeSymbol record) => [.. WithoutFactory(record), .. FindUnimplemented(record)];

    /// <summary>Partial members that are neither fields nor factories, and that no other generator implements.</summary>
    public static IEnumerable<Finding> FindUnimplemented(INamedTypeSymbol record) =>
        from member in record.GetMembers()
        let attribute = member switch
        {
            IPropertySymbol { IsPartialDefinition: true, PartialImplementationPart: null, IsIndexer: false, IsStatic: false } =>
                KnownNames.FieldAttribute,
            IMethodSymbol { IsPartialDefinition: true, PartialImplementationPart: null, IsStatic: true } method
                when SymbolEqualityComparer.Default.Equals(method.ReturnType, record) => KnownNames.FactoryAttribute,
            _ => null,
        }
        where attribute is not null && member.Attribute(attribute) is null && record.GetMembers(member.Name).Length == 1
        where !member.Presets.Any()
        let name = attribute.Substring("Dimp.".Length).Replace("Attribute", "")
        select new Finding(AgreementDescriptors.Unimplemented, member.Location, member.Name, $"add [{name}] to it")
        {
            MayBeImplementedByOthers = member.GetAttributes().Concat(record.GetAttributes()).Any(IsOfOthers),
        };

    /// <summary>Whether the attribute may belong to another generator, which implements the member.</summary>
    private static bool IsOfOthers(AttributeData attribute) =>
        !attribute.Is(KnownNames.RequiresAttribute) && !ShapeAttributes.IsOne(attribute);

    private static IEnumerable<Finding> WithoutFactory(INamedTypeSymbol record) =>
        from method in record.GetMembers().OfType<IMethodSymbol>()
        where method.Attribute(KnownNames.FactoryAttribute) is null
        from preset in method.Presets.Take(1)
        select new Finding(
            DeclarationDescriptors.NoEffect,
            preset.Location,
            preset.Spelling,
            $"'{method.Name}' is no factory; add [Factory] to it");
}
