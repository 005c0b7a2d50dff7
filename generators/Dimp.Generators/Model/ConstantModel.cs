namespace Dimp.Generators.Model;

/// <summary>A constant of an attribute, converted to the type of its field.</summary>
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

    /// <summary>A value of an enum without a name that code may use. The value is a number.</summary>
    UnnamedMember,
}

/// <summary>A member of an enum and its text.</summary>
internal sealed record TextEnumMember(ConstantModel Member, string Text);
