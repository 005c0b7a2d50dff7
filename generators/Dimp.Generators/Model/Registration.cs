using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>All that a registry needs to know of a record.</summary>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="Dispatchers">The dispatchers that the record has or inherits, root-most first.</param>
/// <param name="NestedRoots">The roots of the records that may be nested in it.</param>
internal sealed record Registration(
    string Type,
    bool IsConstructible,
    bool IsDescribed,
    EquatableArray<string> Lineage,
    EquatableArray<DispatcherModel> Dispatchers,
    EquatableArray<ClaimModel> Claims,
    FallbackModel? Fallback,
    EquatableArray<string> NestedRoots)
{
    /// <summary>The diagnostics of what is for evaluation only among the record and its bases.</summary>
    public EquatableArray<string> Experiments { get; init; }

    /// <summary>Whether a dispatcher leads to the record.</summary>
    public bool IsLedTo => Claims.Count > 0 || Fallback is not null;
}
