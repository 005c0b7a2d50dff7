using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A static partial method that creates the record.</summary>
/// <param name="Header">The method as declared, with its parameters.</param>
/// <param name="Call">How it is called, if everybody may.</param>
/// <param name="Variable">The name of the new record where statements follow.</param>
internal sealed record FactoryModel(
    string Header,
    string? Call,
    string Variable,
    EquatableArray<FactoryAssignment> Initializers,
    EquatableArray<FactoryAssignment> Statements)
{
    /// <summary>The texts that it writes first.</summary>
    public EquatableArray<TemplateEntry> Presets { get; init; } = [];

    public string? PresetsName { get; init; }
}

/// <summary>A property that a factory sets.</summary>
/// <param name="Expression">What it is set to.</param>
/// <param name="Optional">The parameter that must not be <c>null</c> for it to be set, if there is one.</param>
/// <param name="SetsField">Whether the field is set, since the property itself cannot be assigned.</param>
internal sealed record FactoryAssignment(string Property, string Expression, string? Optional, bool SetsField);
