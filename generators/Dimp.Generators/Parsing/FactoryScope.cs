using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The members that the factories of one record can set.</summary>
internal sealed class FactoryScope(INamedTypeSymbol record, RecordRules rules, ValueParser values)
{
    /// <summary>The keys that every new record starts with.</summary>
    public TemplateEntry[] Template { get; } = [.. CaseParser.Template(record)];

    public INamedTypeSymbol Record => record;

    public RecordRules Rules => rules;

    public FieldProperty[] Fields { get; } = [.. FieldProperty.Of(record)];

    public ISymbol[] RequiredMembers { get; } = RecordRules.IsCreatedWhole(record) ? [] : [.. record.RequiredMembers];

    /// <summary>
    /// The settings of the factory: presets, then parameters, in the order of declaration, if they match fields.
    /// </summary>
    public IEnumerable<FactorySetting> Settings(IMethodSymbol factory) =>
        factory.Presets.Select(OfPreset).Concat(factory.Parameters.Select(OfParameter)).OfType<FactorySetting>();

    public FactorySetting? OfPreset(AttributeData preset) => FactorySetting.OfPreset(preset, Fields);

    public FactorySetting? OfParameter(IParameterSymbol parameter) =>
        FactorySetting.OfParameter(parameter, Fields, rules.Compilation);

    public bool IsWritable(FactorySetting setting) => IsAssignable(setting) || ValueOf(setting) is not null;

    public ValueModel? ValueOf(FactorySetting setting) => values.Parse(setting.Field);

    public bool CanInitialize(FactorySetting setting) => IsAssignable(setting) && !IsOptional(setting);

    public bool IsAssignable(FactorySetting setting) =>
        setting.Field.Symbol is { SetMethod: { } setter } property
        && (property.IsRequired || !property.IsForbidden)
        && rules.Compilation.IsSymbolAccessibleWithin(setter, record, throughType: record);

    /// <summary>
    /// Whether the property must not be set to <c>null</c>, because of its type or because its key identifies the record.
    /// </summary>
    public bool IsOptional(FactorySetting setting) =>
        setting.IsNullable
        && (!FieldTypes.IsNullable(setting.Field.Symbol.Type)
            || Template.Any(entry => entry.Key == setting.Field.Model.Key)
            || !IsAssignable(setting));
}
