namespace Dimp.Generators.Model;

/// <summary>The constructors that a record still lacks.</summary>
internal sealed record ConstructorsModel(
    bool NeedsCreating,
    bool NeedsTemplate,
    bool NeedsMap,
    bool SetsRequiredMembers);
