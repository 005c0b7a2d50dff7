using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The type of a field or of a list's item.</summary>
/// <param name="Type">The type's name, without the question mark.</param>
internal sealed record ValueModel(ValueKind Kind, string Type)
{
    /// <summary>A value of any type.</summary>
    public static ValueModel Any { get; } = new(ValueKind.WireValue, "global::Dimp.WireValue");

    public bool IsNullable { get; init; }

    /// <summary>The expected value in problems, for a type of the user.</summary>
    public string? Expected { get; init; }

    /// <summary>The underlying type of an enum.</summary>
    public string? Underlying { get; init; }

    /// <summary>The members of an enum that is written as text; of several with the same value the first is written.</summary>
    public EquatableArray<TextEnumMember> Members { get; init; } = [];

    public DispatchModel? Dispatch { get; init; }

    /// <summary>The item of a list.</summary>
    public ValueModel? Item { get; init; }

    public string AnnotatedType => IsNullable ? Type + "?" : Type;

    /// <summary>
    /// The type argument of the engine's field, which has a separate flag for references that may be <c>null</c>.
    /// </summary>
    public string TypeOfField => IsStruct ? AnnotatedType : Type;

    public bool IsStruct => Kind is not (ValueKind.Text or ValueKind.Uri or ValueKind.Bytes or ValueKind.WireMap or ValueKind.WireList
        or ValueKind.CustomClass or ValueKind.Record or ValueKind.DispatchedRecord or ValueKind.List);
}
