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

/// <summary>How the map of a record is reached: by its name, unless a member of the record hides it.</summary>
internal sealed record MapAccess(bool IsHidden)
{
    public string Own => IsHidden ? Of("this") : "Map";

    public string Of(string record) => IsHidden ? $"((global::Dimp.WireRecord){record}).Map" : $"{record}.Map";
}

/// <summary>A key that every new record has, and its text.</summary>
internal sealed record TemplateEntry(string Key, string Value);

/// <summary>A key and the values by which a record is told apart; no values where the key must merely be there.</summary>
internal sealed record DiscriminatorModel(string Key, EquatableArray<string> Values);
