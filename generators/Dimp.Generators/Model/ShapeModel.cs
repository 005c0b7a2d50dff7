using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>All that the generated part of a record says.</summary>
/// <param name="IsAnnounced">Whether registries of other assemblies may see the record.</param>
/// <param name="Template">What a new record starts with, unless that is what one of its base does.</param>
/// <param name="Fields">The keys that the part names: its own, and those of bases that its factories write.</param>
/// <param name="RequiredKeys">The keys that a message of exactly this record must have.</param>
/// <param name="Description">What the record tells about itself, unless that name is taken.</param>
/// <param name="IsValidatable">Whether the part may override the validation: the record does not do so itself.</param>
/// <param name="IsRewritable">Whether the part may override the rewriting.</param>
internal sealed record ShapeModel(
    DeclarationModel Declaration,
    bool IsAnnounced,
    MapAccess Map,
    ConstructorsModel Constructors,
    EquatableArray<TemplateEntry> Template,
    EquatableArray<FieldModel> Fields,
    EquatableArray<TextEnumModel> TextEnums,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<FactoryModel> Factories,
    EquatableArray<KeyModel> RequiredKeys,
    DescriptionModel? Description,
    bool IsValidatable,
    bool IsRewritable);
