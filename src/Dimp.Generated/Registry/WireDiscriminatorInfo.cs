namespace Dimp;

/// <summary>A key and the values by which a record is told apart.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">The values, the canonical one first; none where the key must merely be there.</param>
public sealed record WireDiscriminatorInfo(string Key, IReadOnlyList<string> Values);
