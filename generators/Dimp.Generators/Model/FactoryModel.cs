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
    /// <summary>What its records start with, where that is more than every record of the type.</summary>
    public EquatableArray<TemplateEntry> Template { get; init; } = [];

    public string? TemplateName { get; init; }
}
