using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>All that the generated part of a record says.</summary>
/// <param name="IsAnnounced">Whether registries of other assemblies may see the record.</param>
/// <param name="InfoName">What the description of the record is called, beside its fields.</param>
/// <param name="Base">The nearest base that is described too.</param>
/// <param name="Template">What a new record starts with, unless that is what one of its base does.</param>
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
