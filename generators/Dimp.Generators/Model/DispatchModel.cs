using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The data for finding the most specific type of a nested record.</summary>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="Root">The root of the registries that know the record.</param>
/// <param name="Registry">The registry to use if the outer record has none; <c>null</c> if there is none.</param>
internal sealed record DispatchModel(
    EquatableArray<string> Lineage,
    string Root,
    string? Registry,
    bool IsConstructible);
