namespace Dimp.Generators.Model;

/// <summary>A partial property over a field.</summary>
/// <param name="Header">The property as declared, up to its accessors.</param>
/// <param name="Getter">The get accessor as declared.</param>
/// <param name="Setter">The set or init accessor as declared, if any.</param>
internal sealed record PropertyModel(FieldModel Field, string Header, string Getter, string? Setter);
