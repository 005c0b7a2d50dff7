namespace Dimp.Generators.Linking;

/// <summary>A key whose text a lookup reads into a variable.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record LookupKey(string WireKey, string Variable);
