namespace Dimp.Generators.Model;

/// <summary>A property that a factory sets.</summary>
/// <param name="Expression">What it is set to.</param>
/// <param name="Optional">The parameter that must not be <c>null</c> for it to be set, if there is one.</param>
/// <param name="SetsField">Whether the field is set, since the property itself cannot be assigned.</param>
internal sealed record FactoryAssignment(string Property, string Expression, string? Optional, bool SetsField);
