using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A key of the map, under the name of the property that reads it.</summary>
internal sealed record FieldModel(
    string Name,
    string Key,
    EquatableArray<string> Aliases,
    EquatableArray<string> Mirrors,
    bool IsRequired)
{
    /// <summary>The type of the value; any at all unless that was found out.</summary>
    public ValueModel Value { get; init; } = ValueModel.Any;

    /// <summary>What the getter answers when nothing can be read, if that is declared.</summary>
    public ConstantModel? Default { get; init; }

    /// <summary>The key of a single item that stands in for a list.</summary>
    public string? Single { get; init; }

    public string? Short { get; init; }

    /// <summary>Old names: always read, written for old peers.</summary>
    public EquatableArray<string> Legacy { get; init; } = [];

    /// <summary>The texts that the record's factories write there.</summary>
    public EquatableArray<string> Texts { get; init; } = [];

    /// <summary>The summary of the property's documentation.</summary>
    public string? Description { get; init; }

    /// <summary>The keys that are written.</summary>
    public IEnumerable<string> Keys => [Key, .. Mirrors];

    /// <summary>The keys that are read or written in place of the key by some peers.</summary>
    public IEnumerable<string?> OtherNames => [.. Aliases, .. Legacy, Single, Short];

    /// <summary>Whether old peers get a number for a text of digits.</summary>
    public bool IsLegacyNumber { get; init; }
}
