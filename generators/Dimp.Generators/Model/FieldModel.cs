using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A key of the map, under the name of the property that reads it.</summary>
internal sealed record FieldModel(
    string Name,
    string Key,
    EquatableArray<string> Aliases,
    EquatableArray<string> Mirrors,
    bool IsRequired);
