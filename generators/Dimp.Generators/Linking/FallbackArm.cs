namespace Dimp.Generators.Linking;

/// <summary>What to do when no case matched and the map has a key.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record FallbackArm(string WireKey, Outcome Outcome);
