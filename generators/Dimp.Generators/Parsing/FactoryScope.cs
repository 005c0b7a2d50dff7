using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>What the factories of one record can set, and how.</summary>
internal sealed class FactoryScope(INamedTypeSymbol record, RecordRules rules, ValueParser values)
{
    /// <summary>What every new record starts with.</summary>
    public TemplateEntry[] Template { get; } = [.. CaseParser.Template(record)];

    public INamedTypeSymbol Record => record;

    public RecordRules Rules => rules;

    public FieldProperty[] Fields { get; } = [.. FieldProperty.Of(record)];

    public ISymbol[] RequiredMembers { get; } = RecordRules.IsCreatedWhole(record) ? [] : [.. record.RequiredMembers];

    /// <summary>What the factory sets: presets, then parameters, as they are declared, if they match fields.</summary>
    public IEnumerable<FactorySetting> Settings(IMethodSymbol factory) =>
        FactorySetting.Presets(factory).Select(OfPreset).Concat(factory.Parameters.Select(OfParameter)).OfType<FactorySetting>();

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

    /// <summary>Whether <c>null</c> must be kept from the property: it cannot hold it, or tells the record apart.</summary>
    public bool IsOptional(FactorySetting setting) =>
        setting.IsNullable
        && (!ValueParser.IsNullable(setting.Field.Symbol.Type)
            || Template.Any(entry => entry.Key == setting.Field.Model.Key)
            || !IsAssignable(setting));
}
