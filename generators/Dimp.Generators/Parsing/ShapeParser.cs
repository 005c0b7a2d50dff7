using Dimp.Generators.Declarations;
using Dimp.Generators.Incremental;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class ShapeParser
{
    /// <summary>The shape to write; <c>null</c> when the record is none, or another of its files is the one that counts.</summary>
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
        var values = new ValueParser(record, rules);
        PropertyModel[] properties =
        [
            .. FieldProperty.DeclaredBy(record)
                .Select(field => PropertyParser.Parse(field, values, rules))
                .OfType<PropertyModel>(),
        ];
        FieldModel[] fields = [.. properties.Select(static property => property.Field)];
        var factories = new FactoryParser(new FactoryScope(record, rules, values));
        FactoryModel[] methods =
        [
            .. record.MembersInOrder.OfType<IMethodSymbol>()
                .Where(static method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false })
                .Select(factories.Parse).OfType<FactoryModel>(),
        ];
        return new ShapeModel(
            DeclarationParser.Parse(record),
            rules.IsVisible(record),
            new MapAccess(record.DeclaresInLineage("Map")),
            RecordRules.Lacking(record),
            [.. CaseBinding.Of(record).Count > 0 && CanOverride(record, "GetTemplate") ? CaseParser.Template(record) : []],
            [
                .. fields.Select(field => field with { Texts = [.. factories.TextsOf(field.Name)] }),
                .. factories.WrittenAsKeys.Where(written => fields.All(own => own.Name != written.Name)),
            ],
            [.. values.TextEnums],
            [.. properties],
            [.. methods],
            [.. RequiredKeys(record)],
            DescriptionParser.Parse(record, rules),
            CanOverride(record, "Validate", KnownNames.WireValidation),
            CanOverride(record, "Rewrite", KnownNames.WireRewriting));
    }

    private static IEnumerable<KeyModel> RequiredKeys(INamedTypeSymbol record) =>
        from key in record.Attribute(KnownNames.RequiresAttribute)?.Argument(0).Texts ?? []
        where WireText.Violation(key) is null
        select FieldProperty.KeyOf(record, key);

    /// <summary>Whether a method of the engine with those parameters can be overridden in another part of the record.</summary>
    private static bool CanOverride(INamedTypeSymbol record, string name, params string[] parameters)
    {
        ISymbol? nearest = record.Lineage
            .SelectMany(part => part.GetMembers(name))
            .FirstOrDefault(member => member is not IMethodSymbol method || Takes(method, parameters));
        return nearest is null
            || (nearest is IMethodSymbol { IsSealed: false }
                && !SymbolEqualityComparer.Default.Equals(nearest.ContainingType, record));
    }

    private static bool Takes(IMethodSymbol method, string[] parameters) =>
        method.Parameters.Length == parameters.Length
        && method.Parameters.All(parameter => parameter.Type.Is(parameters[parameter.Ordinal]));
}
