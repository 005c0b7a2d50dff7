namespace Dimp.Generators.Linking;

/// <summary>A root of records that are nested in those of the registry's own root.</summary>
internal sealed record SecondaryRoot(string Type, Outcome Start);
