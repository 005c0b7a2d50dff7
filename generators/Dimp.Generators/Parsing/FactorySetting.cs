using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A field that a factory sets, to a parameter or to a preset.</summary>
/// <param name="Parameter">The parameter's name, if it is one.</param>
/// <param name="IsNullable">Whether the parameter may be <c>null</c>.</param>
internal sealed record FactorySetting(
    FieldProperty Field, string Expression, string? Parameter = null, bool IsNullable = false)
{
    /// <summary>The text of a preset, where the property is a string.</summary>
    public string? Text { get; init; }

    /// <summary>What the factory sets: presets, then parameters, as they are declared; <c>null</c> when that is not clear.</summary>
    public static FactorySetting[]? Match(IMethodSymbol method, FieldProperty[] fields, Compilation compilation)
    {
        FactorySetting?[] found =
        [
            .. Presets(method).Select(preset => Preset(preset, fields)),
            .. method.Parameters.Select(parameter => OfParameter(parameter, fields, compilation)),
        ];
        FactorySetting[] settings = [.. found.OfType<FactorySetting>()];
        int fieldCount = settings.Select(static setting => setting.Field).Distinct().Count();
        return fieldCount == found.Length ? settings : null;
    }

    private static IEnumerable<AttributeData> Presets(IMethodSymbol method) =>
        method.GetAttributes().Where(static attribute => attribute.Is(KnownNames.PresetAttribute));

    private static FactorySetting? Preset(AttributeData preset, FieldProperty[] fields) =>
        fields.FirstOrDefault(field => field.Name == preset.Argument(0).Text) is { } field
        && Literals.Format(preset.Argument(1), ValueParser.Bare(field.Symbol.Type)) is { } literal
            ? new(field, literal) { Text = IsString(field) ? WireText.OrNull(preset.Argument(1).Text) : null }
            : null;

    private static bool IsString(FieldProperty field) => field.Symbol.Type.SpecialType == SpecialType.System_String;

    private static FactorySetting? OfParameter(
        IParameterSymbol parameter, FieldProperty[] fields, Compilation compilation) =>
        Find(parameter.Name, fields) is { } field && Fits(parameter, field, compilation)
            ? new(field, NotNull(parameter), parameter.Name, ValueParser.IsNullable(parameter.Type))
            : null;

    /// <summary>The parameter, where <c>null</c> is refused that its type does not allow.</summary>
    private static string NotNull(IParameterSymbol parameter) =>
        parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? $"{parameter.EscapedName} ?? throw new global::System.ArgumentNullException(nameof({parameter.EscapedName}))"
            : parameter.EscapedName;

    private static FieldProperty? Find(string parameter, FieldProperty[] fields) =>
        fields.LastOrDefault(field => string.Equals(field.Name, parameter, StringComparison.OrdinalIgnoreCase))
        ?? fields.LastOrDefault(field => field.Model.Key == parameter);

    private static bool Fits(IParameterSymbol parameter, FieldProperty field, Compilation compilation) =>
        !MayHoldNull(parameter.Type, field.Symbol.Type) && compilation.ClassifyCommonConversion(ValueParser.Bare(parameter.Type), ValueParser.Bare(field.Symbol.Type)) is
        {
            Exists: true,
            IsImplicit: true,
            IsUserDefined: false,
        };

    /// <summary>Whether a list may hold <c>null</c> where the field's does not.</summary>
    private static bool MayHoldNull(ITypeSymbol from, ITypeSymbol to) =>
        ValueParser.ItemOrSelf(from) is var item && ValueParser.ItemOrSelf(to) is var wanted
        && !ReferenceEquals(item, from) && !ReferenceEquals(wanted, to)
        && ValueParser.IsNullable(item) && !ValueParser.IsNullable(wanted);
}
