namespace Dimp.Generators.Model;

/// <summary>The type of a field or of a list's item.</summary>
/// <param name="Type">The type's name, without the question mark.</param>
/// <param name="Expected">What a problem says was expected.</param>
internal sealed record ValueModel(ValueKind Kind, string Type, string Expected)
{
    public bool IsNullable { get; init; }

    /// <summary>The underlying type of an enum.</summary>
    public string? Underlying { get; init; }

    public TextEnumModel? TextEnum { get; init; }

    public DispatchModel? Dispatch { get; init; }

    /// <summary>The item of a list.</summary>
    public ValueModel? Item { get; init; }

    public string AnnotatedType => IsNullable ? Type + "?" : Type;
}
