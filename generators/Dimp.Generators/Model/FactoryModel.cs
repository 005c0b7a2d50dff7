using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A static partial method that creates the record.</summary>
/// <param name="Modifiers">The modifiers as declared, each with a space after it, without <c>partial</c>.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="IsPublic">Whether it is public.</param>
/// <param name="Variable">The variable for the new record, if statements follow.</param>
internal sealed record FactoryModel(
    string Modifiers,
    bool ReturnsNullable,
    string Name,
    EquatableArray<ParameterModel> Parameters,
    bool IsPublic,
    string Variable,
    EquatableArray<FactoryAssignment> Initializers,
    EquatableArray<FactoryAssignment> Statements)
{
    /// <summary>The preset texts that it writes first.</summary>
    public EquatableArray<TemplateEntry> Presets { get; init; } = [];

    public string? PresetsName { get; init; }
}

/// <summary>A parameter of a factory.</summary>
/// <param name="Name">The name, escaped.</param>
internal sealed record ParameterModel(bool IsParams, string Type, string Name);

/// <summary>A property that a factory sets, to a constant or to a parameter.</summary>
/// <param name="Property">The name of the property, escaped.</param>
/// <param name="Constant">The constant, if it is one.</param>
/// <param name="Parameter">The name of the parameter, escaped, if it is one.</param>
/// <param name="RefusesNull">Whether the parameter must not be <c>null</c>, by its type.</param>
internal sealed record FactoryAssignment(string Property, ConstantModel? Constant, string? Parameter, bool RefusesNull)
{
    /// <summary>The variable for the parameter if it is not <c>null</c>. The property is set only in this case.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether the field is set, because the property itself cannot be assigned.</summary>
    public bool SetsField { get; init; }
}
