using Dimp.Generators.Declarations;
using Dimp.Generators.Incremental;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

internal static class ShapeParser
{
    /// <summary>The shape to write; <c>null</c> if the record is not a shape, or if another of its files counts.</summary>
    public static ParsedShape? Parse(ShapeCandidate candidate, Compilation compilation)
    {
        RecordRules rules = RecordRules.Of(compilation);
        return compilation.Assembly.GetTypeByMetadataName(candidate.Name) is { } record
            && ShapeAttributes.IsDecisive(record, candidate.Path)
            && rules.IsGenerated(record)
                ? new ParsedShape(ParseShape(record, rules), RegistrationParser.ParseCase(record, rules))
                : null;
    }

    private static ShapeModel ParseShape(INamedTypeSymbol record, RecordRules rules)
    {
        var members = ParsedMembers.Of(record, rules);
        PropertyModel[] properties = [.. members.Fields.Select(PropertyParser.Parse).OfType<PropertyModel>()];
        var names = new NameSet(["WireFields", .. FieldProperty.Of(record).Select(static field => field.Name)]);
        string infoName = names.Add("Shape");
        var factories = new FactoryParser(members.Scope, names);
        FactoryModel[] methods = [.. members.Factories.Select(factories.Parse).OfType<FactoryModel>()];
        return new ShapeModel(
            DeclarationParser.Parse(record),
            rules.IsVisible(record),
            [.. record.Lineage.Select(static type => type.FullName)],
            infoName,
            DescriptionParser.Base(record, rules),
            RecordRules.Lacking(record),
            [.. CaseParser.Discriminators(record)],
            [.. CaseParser.OwnTemplate(record)],
            [.. properties.Select(property => WithTexts(property, factories))],
            [.. factories.FieldsSet.Where(field => properties.All(own => own.Field.Name != field.Name))],
            [.. methods],
            [.. RequiredKeys(record)])
        {
            Description = DescriptionOf(record),
        };
    }

    /// <summary>The summary of the first part that has one.</summary>
    private static string? DescriptionOf(INamedTypeSymbol record) => record.DeclaringSyntaxReferences
        .Select(static part => part.GetSyntax())
        .OfType<RecordDeclarationSyntax>()
        .Select(SummaryParser.Parse)
        .FirstOrDefault(static summary => summary is not null);

    private static PropertyModel WithTexts(PropertyModel property, FactoryParser factories) =>
        property with { Field = property.Field with { Texts = [.. factories.TextsOf(property.Field.Name)] } };

    private static IEnumerable<KeyModel> RequiredKeys(INamedTypeSymbol record) =>
        from key in record.Attribute(KnownNames.RequiresAttribute)?.Argument(0).Texts ?? []
        where WireText.Violation(key) is null
        select FieldProperty.KeyOf(record, key);
}
