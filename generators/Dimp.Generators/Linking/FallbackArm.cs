namespace Dimp.Generators.Linking;

/// <summary>What to do when no case matched and the map has a key.</summary>
internal sealed record FallbackArm(string Key, Outcome Outcome);
