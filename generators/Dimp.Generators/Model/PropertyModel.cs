namespace Dimp.Generators.Model;

/// <summary>A partial property over a field.</summary>
/// <param name="Modifiers">The modifiers as declared, each with a space after it, without <c>partial</c>.</param>
/// <param name="Setter">The set or init accessor, if there is one.</param>
internal sealed record PropertyModel(FieldModel Field, string Modifiers, AccessorModel Getter, AccessorModel? Setter);

/// <summary>An accessor as declared.</summary>
internal sealed record AccessorModel(string Modifiers, string Keyword);
