using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>All that a registry needs to know of a record.</summary>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="Dispatchers">The dispatchers that the record has or inherits, root-most first.</param>
internal sealed record Registration(
    string Type,
    bool IsConstructible,
    EquatableArray<string> Lineage,
    EquatableArray<DispatcherModel> Dispatchers,
    EquatableArray<ClaimModel> Claims,
    FallbackModel? Fallback);
