namespace Dimp.Generators.Linking;

/// <summary>A key whose text a lookup reads into a variable.</summary>
/// <param name="WireKey">The name of the key's field.</param>
/// <param name="BufferSize">The length in UTF-8 of the longest text that matters.</param>
internal sealed record LookupKey(string WireKey, string Variable, int BufferSize);
