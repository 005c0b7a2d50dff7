namespace Dimp;

/// <summary>A declared key of a record: where its value is read, and where it is written.</summary>
public sealed class WireField
{
    /// <summary>Declares a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="aliases">Keys that are read when the key itself is absent or <c>null</c>; setting the field removes them.</param>
    /// <param name="mirrors">Keys that are written with the same value, and never read.</param>
    /// <param name="required">Whether a message without a value here is reported.</param>
    public WireField(string key, string[]? aliases = null, string[]? mirrors = null, bool required = false)
    {
        Key = new WireKey(key);
        Aliases = [.. (aliases ?? []).Select(alias => new WireKey(alias))];
        Mirrors = [.. (mirrors ?? []).Select(mirror => new WireKey(mirror))];
        IsRequired = required;
    }

    /// <summary>The key.</summary>
    public string Name => Key.Text;

    /// <summary>Whether a message without a value here is reported.</summary>
    public bool IsRequired { get; }

    internal WireKey Key { get; }

    internal WireKey[] Aliases { get; }

    internal WireKey[] Mirrors { get; }

    /// <summary>The key.</summary>
    public override string ToString() => Name;
}
