using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>How a nested record finds its most specific type.</summary>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="Root">The root of the registries that know the record.</param>
/// <param name="Registry">The registry to ask when the outer record came from none, if there is one.</param>
internal sealed record DispatchModel(
    EquatableArray<string> Lineage,
    string Root,
    string? Registry,
    bool IsConstructible);
