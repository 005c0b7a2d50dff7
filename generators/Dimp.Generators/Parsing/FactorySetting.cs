using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A field that a factory sets, to a preset or to a parameter.</summary>
internal sealed record FactorySetting(FieldProperty Field, ConstantModel? Preset, IParameterSymbol? Parameter)
{
    /// <summary>Whether it is a parameter that may be <c>null</c>.</summary>
    public bool IsNullable => Parameter is not null && FieldTypes.IsNullable(Parameter.Type);

    /// <summary>Whether it is a parameter that must not be <c>null</c>, by its type.</summary>
    public bool RefusesNull => Parameter?.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated };

    /// <summary>The text of a preset, where the property is a string.</summary>
    public string? Text { get; init; }

    /// <summary>The setting of a preset; <c>null</c> if it names no field, or is not of the field's type.</summary>
    public static FactorySetting? OfPreset(AttributeData preset, FieldProperty[] fields) =>
        FieldOf(preset, fields) is { } field
        && Constants.Of(preset.Argument(1), FieldTypes.Bare(field.Symbol.Type)) is { } constant
            ? new(field, constant, Parameter: null) { Text = TextOf(preset, field) }
            : null;

    private static string? TextOf(AttributeData preset, FieldProperty field) =>
        field.Symbol.Type.SpecialType == SpecialType.System_String && preset.Argument(1).Text is { } text && WireText.IsWellFormed(text)
            ? text
            : null;

    public static FieldProperty? FieldOf(AttributeData preset, FieldProperty[] fields) =>
        fields.FirstOrDefault(field => field.Name == preset.Argument(0).Text);

    /// <summary>The setting of a parameter; <c>null</c> if it matches no field, or is not of the field's type.</summary>
    public static FactorySetting? OfParameter(
        IParameterSymbol parameter, FieldProperty[] fields, Compilation compilation) =>
        FieldOf(parameter, fields) is { } field && Fits(parameter, field, compilation)
            ? new(field, Preset: null, parameter)
            : null;

    public static FieldProperty? FieldOf(IParameterSymbol parameter, FieldProperty[] fields) =>
        fields.LastOrDefault(field => field.Name == parameter.Name)
        ?? fields.LastOrDefault(field => string.Equals(field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
        ?? fields.LastOrDefault(field => field.Model.Key == parameter.Name);

    /// <summary>Whether a list may contain <c>null</c> although the field's list may not.</summary>
    public static bool MayHoldNull(ITypeSymbol from, ITypeSymbol to) =>
        FieldTypes.ItemOrSelf(from) is var item && FieldTypes.ItemOrSelf(to) is var wanted
        && !ReferenceEquals(item, from) && !ReferenceEquals(wanted, to)
        && FieldTypes.IsNullable(item) && !FieldTypes.IsNullable(wanted);

    private static bool Fits(IParameterSymbol parameter, FieldProperty field, Compilation compilation) =>
        !MayHoldNull(parameter.Type, field.Symbol.Type)
        && compilation.ClassifyCommonConversion(FieldTypes.Bare(parameter.Type), FieldTypes.Bare(field.Symbol.Type)) is
        {
            Exists: true,
            IsImplicit: true,
            IsUserDefined: false,
        };
}
