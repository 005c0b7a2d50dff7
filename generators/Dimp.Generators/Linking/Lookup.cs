using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>The method that asks one dispatcher.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="ResultType">What every record that it finds derives from.</param>
internal sealed record Lookup(
    string Name,
    string ResultType,
    EquatableArray<LookupKey> Keys,
    Choice? Cases,
    EquatableArray<FallbackArm> Fallbacks);
