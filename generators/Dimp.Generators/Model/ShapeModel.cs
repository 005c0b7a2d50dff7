using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The content of the generated part of a record.</summary>
/// <param name="IsAnnounced">Whether registries of other assemblies may see the record.</param>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="InfoName">The name of the description of the record, beside its fields.</param>
/// <param name="Base">The nearest base that is described too.</param>
/// <param name="Template">The keys that a new record starts with, if they do not follow from its cases.</param>
/// <param name="InheritedFields">The fields of bases that the record's factories write.</param>
/// <param name="RequiredKeys">The keys that a message of exactly this record must have.</param>
internal sealed record ShapeModel(
    DeclarationModel Declaration,
    bool IsAnnounced,
    EquatableArray<string> Lineage,
    string InfoName,
    string? Base,
    ConstructorsModel Constructors,
    EquatableArray<DiscriminatorModel> Discriminators,
    EquatableArray<TemplateEntry> Template,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<FieldModel> InheritedFields,
    EquatableArray<FactoryModel> Factories,
    EquatableArray<KeyModel> RequiredKeys)
{
    /// <summary>The registry that decides which messages are of the record; <c>null</c> if the assembly has none for it.</summary>
    public string? Registry { get; init; }

    /// <summary>The summary of the record's documentation.</summary>
    public string? Description { get; init; }
}

/// <summary>A record for its two uses: its own file, and the registries that may find it.</summary>
internal sealed record ParsedShape(ShapeModel Shape, Registration? Registration);

/// <summary>The missing constructors of a record.</summary>
/// <param name="MakesViews">Whether generated code can call the map constructor.</param>
/// <param name="IsCreatedWhole">Whether the parameterless one sets the required members, like that of the base.</param>
/// <param name="HasRequiredMembers">Whether the map constructor must be marked as setting the required members.</param>
internal sealed record ConstructorsModel(
    bool IsAbstract,
    bool NeedsCreating,
    bool NeedsMap,
    bool MakesViews,
    bool IsCreatedWhole,
    bool HasRequiredMembers);

/// <summary>A key that every new record has, and its text.</summary>
internal sealed record TemplateEntry(string Key, string Value);

/// <summary>A key and the values that identify a record; no values if the key only has to be present.</summary>
internal sealed record DiscriminatorModel(string Key, EquatableArray<string> Values);
