namespace Dimp.Generators.Model;

/// <summary>A partial property over a field.</summary>
/// <param name="Header">The property as declared, up to its accessors.</param>
/// <param name="Getter">The get accessor as declared.</param>
/// <param name="Setter">The set or init accessor as declared, if any.</param>
/// <param name="Otherwise">What the getter answers when nothing can be read, unless that is <c>null</c>.</param>
/// <param name="TypeOf">The property's type as <c>typeof</c> wants it.</param>
/// <param name="IsCheckedByBase">Whether the property overrides a field of the same key and type, which the base checks and rewrites.</param>
/// <param name="IsRefinable">Whether fields of the same key and a narrower type may override the property, or it is one of those.</param>
/// <param name="Refines">Whether the property overrides a field of the same key and a wider type.</param>
internal sealed record PropertyModel(
    FieldModel Field,
    ValueModel Value,
    string Header,
    string Getter,
    string? Setter,
    string? Otherwise,
    string TypeOf,
    bool IsCheckedByBase,
    bool IsRefinable,
    bool Refines);
