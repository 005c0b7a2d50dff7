namespace Dimp;

/// <summary>A key and the values by which a record is told apart.</summary>
/// <param name="key">The key.</param>
/// <param name="values">The values, the canonical one first; none where the key must merely be there.</param>
public sealed class WireDiscriminatorInfo(string key, params string[] values)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The values, the canonical one first; none where the key must merely be there.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
