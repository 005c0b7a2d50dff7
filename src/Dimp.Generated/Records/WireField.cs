namespace Dimp;

/// <summary>A declared key of a record: where its value is read, and where it is written.</summary>
public sealed class WireField
{
    /// <summary>Declares a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="aliases">Keys that are read when the key itself is absent or <c>null</c>; setting the field removes them.</param>
    /// <param name="mirrors">Keys that are written with the same value, and never read.</param>
    /// <param name="single">For a list: the key of a single item that stands in for it.</param>
    /// <param name="shortName">The key's name in messages of <see cref="WireProfile.Short"/>.</param>
    /// <param name="legacy">Keys that are read as aliases are, and written in messages of <see cref="WireProfile.Legacy"/>.</param>
    /// <param name="legacyNumber">Whether a text of digits is a number in messages of <see cref="WireProfile.Legacy"/>.</param>
    /// <param name="required">Whether a message without a value here is reported.</param>
    /// <param name="texts">Texts that are often there; they are recognised and need not be decoded.</param>
    public WireField(
        string key,
        string[]? aliases = null,
        string[]? mirrors = null,
        string? single = null,
        string? shortName = null,
        string[]? legacy = null,
        bool legacyNumber = false,
        bool required = false,
        string[]? texts = null)
    {
        Key = new WireKey(key);
        Legacy = KeysOf(legacy);
        Aliases = [.. KeysOf(aliases), .. Legacy];
        Mirrors = KeysOf(mirrors);
        Single = single is null ? null : new WireKey(single);
        Short = shortName is null ? null : new WireKey(shortName);
        IsLegacyNumber = legacyNumber;
        IsRequired = required;
        Texts = KeysOf(texts);
    }

    /// <summary>The key.</summary>
    public string Name => Key.Text;

    /// <summary>Whether a message without a value here is reported.</summary>
    public bool IsRequired { get; }

    internal WireKey Key { get; }

    /// <summary>What is read when the key is absent: the aliases, and the old names.</summary>
    internal WireKey[] Aliases { get; }

    internal WireKey[] Mirrors { get; }

    internal WireKey[] Legacy { get; }

    internal WireKey[] Texts { get; }

    internal WireKey? Single { get; }

    internal WireKey? Short { get; }

    internal bool IsLegacyNumber { get; }

    /// <summary>Whether the field has a value where a key has one.</summary>
    internal bool IsReadFrom(string key) =>
        Key.Text == key || Single?.Text == key || Array.Exists(Aliases, alias => alias.Text == key);

    /// <summary>The single item that stands in for a list which is not there; nothing where the list is.</summary>
    internal WireValue SingleIn(WireMap map) => Single is not null && map[this].IsNullOrUndefined ? map.GetSingle(this) : default;

    /// <summary>The key.</summary>
    public override string ToString() => Name;

    private static WireKey[] KeysOf(string[]? names) => [.. (names ?? []).Select(name => new WireKey(name))];
}
