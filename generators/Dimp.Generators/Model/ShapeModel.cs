using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>All that the generated part of a record says.</summary>
/// <param name="IsAnnounced">Whether registries of other assemblies may see the record.</param>
/// <param name="InfoName">What the description of the record is called, beside its fields.</param>
/// <param name="Base">The nearest base that is described too.</param>
/// <param name="Template">What a new record starts with, where that is not what follows from what tells it apart.</param>
/// <param name="InheritedFields">The fields of bases that the record's factories write.</param>
/// <param name="RequiredKeys">The keys that a message of exactly this record must have.</param>
internal sealed record ShapeModel(
    DeclarationModel Declaration,
    bool IsAnnounced,
    string InfoName,
    string? Base,
    ConstructorsModel Constructors,
    EquatableArray<DiscriminatorModel> Discriminators,
    EquatableArray<TemplateEntry> Template,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<FieldModel> InheritedFields,
    EquatableArray<FactoryModel> Factories,
    EquatableArray<KeyModel> RequiredKeys);

/// <summary>A record as its two readers see it: its own file, and the registries that may find it.</summary>
internal sealed record ParsedShape(ShapeModel Shape, Registration? Registration);

/// <summary>The constructors that a record still lacks.</summary>
/// <param name="IsCreatedWhole">Whether the one without parameters sets what is required, as that of the base does.</param>
/// <param name="HasRequiredMembers">Whether the one of a message has to say that it sets what is required.</param>
internal sealed record ConstructorsModel(
    bool IsAbstract,
    bool NeedsCreating,
    bool NeedsMap,
    bool IsCreatedWhole,
    bool HasRequiredMembers);

/// <summary>A key that every new record has, and its text.</summary>
internal sealed record TemplateEntry(string Key, string Value);

/// <summary>A key and the values by which a record is told apart; no values where the key must merely be there.</summary>
internal sealed record DiscriminatorModel(string Key, EquatableArray<string> Values);
