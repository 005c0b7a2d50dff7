using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A key of the map, with the name of its property.</summary>
internal sealed record FieldModel(
    string Name,
    string Key,
    EquatableArray<string> Aliases,
    EquatableArray<string> Mirrors,
    bool IsRequired)
{
    /// <summary>The type of the value; any type if it is not known.</summary>
    public ValueModel Value { get; init; } = ValueModel.Any;

    /// <summary>The declared default, if there is one.</summary>
    public ConstantModel? Default { get; init; }

    /// <summary>The key of a single item that peers send instead of a list.</summary>
    public string? Single { get; init; }

    public string? Short { get; init; }

    /// <summary>Old names: always read, written for old peers.</summary>
    public EquatableArray<string> Legacy { get; init; } = [];

    /// <summary>The texts that the record's factories write under the key.</summary>
    public EquatableArray<string> Texts { get; init; } = [];

    /// <summary>The summary of the property's documentation.</summary>
    public string? Description { get; init; }

    /// <summary>The keys that are written.</summary>
    public IEnumerable<string> Keys => [Key, .. Mirrors];

    /// <summary>The keys that are read if the key is absent, in this order.</summary>
    public IEnumerable<string> Alternatives => [.. Aliases, .. Legacy];

    /// <summary>The keys that some peers read or write instead of the key.</summary>
    public IEnumerable<string?> OtherNames => [.. Alternatives, Single, Short];

    /// <summary>Whether a string of digits is written as a number for old peers.</summary>
    public bool IsLegacyNumber { get; init; }
}
