using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A field that a factory sets, to a parameter or to a preset.</summary>
/// <param name="Parameter">The parameter's name, if it is one.</param>
/// <param name="IsNullable">Whether the parameter may be <c>null</c>.</param>
internal sealed record FactorySetting(FieldProperty Field, string Expression, string? Parameter = null, bool IsNullable = false)
{
    /// <summary>What the factory sets, in the order of the fields; <c>null</c> when a part of it finds no field, or two find one.</summary>
    public static IReadOnlyList<FactorySetting>? Match(IMethodSymbol method, FieldProperty[] fields, Compilation compilation)
    {
        FactorySetting?[] found =
        [
            .. Presets(method).Select(preset => Preset(preset, fields)),
            .. method.Parameters.Select(parameter => OfParameter(parameter, fields, compilation)),
        ];
        FactorySetting[] settings = [.. found.OfType<FactorySetting>().OrderBy(setting => Array.IndexOf(fields, setting.Field))];
        bool isComplete = settings.Length == found.Length;
        bool isUnambiguous = settings.Select(static setting => setting.Field.Name).Distinct().Count() == settings.Length;
        return isComplete && isUnambiguous ? settings : null;
    }

    private static IEnumerable<AttributeData> Presets(IMethodSymbol method) =>
        method.GetAttributes().Where(static attribute => attribute.Is(KnownNames.PresetAttribute));

    private static FactorySetting? Preset(AttributeData preset, FieldProperty[] fields) =>
        fields.FirstOrDefault(field => field.Name == preset.Argument(0).Text) is { } field
        && Literals.Format(preset.Argument(1), ValueParser.Bare(field.Symbol.Type)) is { } literal
            ? new(field, literal)
            : null;

    private static FactorySetting? OfParameter(IParameterSymbol parameter, FieldProperty[] fields, Compilation compilation) =>
        Find(parameter.Name, fields) is { } field && Fits(parameter, field, compilation)
            ? new(field, parameter.EscapedName, parameter.Name, ValueParser.IsNullable(parameter.Type))
            : null;

    private static FieldProperty? Find(string parameter, FieldProperty[] fields) =>
        fields.LastOrDefault(field => string.Equals(field.Name, parameter, StringComparison.OrdinalIgnoreCase))
        ?? fields.LastOrDefault(field => field.Model.Key == parameter);

    private static bool Fits(IParameterSymbol parameter, FieldProperty field, Compilation compilation) =>
        compilation.ClassifyCommonConversion(ValueParser.Bare(parameter.Type), ValueParser.Bare(field.Symbol.Type)) is
        {
            Exists: true,
            IsImplicit: true,
            IsUserDefined: false,
        };
}
