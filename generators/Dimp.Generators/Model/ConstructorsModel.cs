namespace Dimp.Generators.Model;

/// <summary>The constructors that a record still lacks.</summary>
/// <param name="IsCreatedWhole">Whether the one without parameters sets what is required, as that of the base does.</param>
/// <param name="HasRequiredMembers">Whether the one of a message has to say that it sets what is required.</param>
internal sealed record ConstructorsModel(
    bool IsAbstract,
    bool NeedsCreating,
    bool NeedsMap,
    bool IsCreatedWhole,
    bool HasRequiredMembers);
