namespace Dimp.Generators.Model;

/// <summary>A constant of an attribute, as a value of the type that it is meant for.</summary>
/// <param name="Value">The text of a string, the digits of a number, or the name of a member.</param>
internal sealed record ConstantModel(ConstantKind Kind, string Value)
{
    /// <summary>The enum of a member.</summary>
    public string? Type { get; init; }
}

internal enum ConstantKind
{
    Text,
    Boolean,
    Number,
    Single,
    Decimal,
    Member,

    /// <summary>A value of an enum that has no name, or one that code must not use. The value is a number.</summary>
    UnnamedMember,
}

/// <summary>A member of an enum and its text.</summary>
internal sealed record TextEnumMember(ConstantModel Member, string Text);
