using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>The names of a field in a message: its key, and the other keys that are read or written for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireFieldKeys
{
    private readonly WireKey[] _aliases = [];
    private readonly WireKey[] _legacy = [];

    private protected WireFieldKeys(string key) => PrimaryKey = new WireKey(key);

    /// <summary>The key.</summary>
    public string Key => PrimaryKey.Text;

    /// <summary>Keys that are read, in this order, when the key itself is absent or <c>null</c>. Setting the field removes them.</summary>
    public IReadOnlyList<string> Aliases
    {
        get => TextsOf(_aliases);
        init => ReadKeys = [.. _aliases = KeysOf(value), .. _legacy];
    }

    /// <summary>Keys that are written with the same value, and never read.</summary>
    public IReadOnlyList<string> Mirrors
    {
        get => TextsOf(MirrorKeys);
        init => MirrorKeys = KeysOf(value);
    }

    /// <summary>Keys that are read as aliases are, and written in messages of <see cref="WireProfile.Legacy"/>.</summary>
    public IReadOnlyList<string> Legacy
    {
        get => TextsOf(_legacy);
        init => ReadKeys = [.. _aliases, .. _legacy = KeysOf(value)];
    }

    /// <summary>For a list: the key of a single item that peers send instead.</summary>
    public string? Single
    {
        get => SingleKey?.Text;
        init => SingleKey = value is null ? null : new WireKey(value);
    }

    /// <summary>The key's name in messages of <see cref="WireProfile.Short"/>.</summary>
    public string? Short
    {
        get => ShortKey?.Text;
        init => ShortKey = value is null ? null : new WireKey(value);
    }

    /// <summary>The keys from which the field is read: the key, the aliases, and the old names. The first with a value counts.</summary>
    public IReadOnlyList<string> ReadNames => [Key, .. TextsOf(ReadKeys)];

    /// <summary>The key, and every other key that may be used instead of it or beside it.</summary>
    public IReadOnlyList<string> Names => [.. ReadNames, .. Mirrors, .. new[] { Single, Short }.OfType<string>()];

    /// <summary>Frequent values. They are recognized by their bytes and need not be decoded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IReadOnlyList<string> KnownTexts
    {
        get => TextsOf(TextKeys);
        init => TextKeys = KeysOf(value);
    }

    internal WireKey PrimaryKey { get; }

    /// <summary>The keys that are read when the key itself is absent: the aliases, and the old names.</summary>
    internal WireKey[] ReadKeys { get; private init; } = [];

    internal WireKey[] MirrorKeys { get; private init; } = [];

    internal WireKey[] LegacyKeys => _legacy;

    internal WireKey[] TextKeys { get; private init; } = [];

    internal WireKey? SingleKey { get; private init; }

    internal WireKey? ShortKey { get; private init; }

    /// <summary>The bits of the keys of which a value counts as a value of the field; see <see cref="WireKey.Bit"/>.</summary>
    internal ulong ReadBits
    {
        get
        {
            ulong bits = PrimaryKey.Bit | (SingleKey?.Bit ?? 0);
            foreach (WireKey other in ReadKeys)
            {
                bits |= other.Bit;
            }
            return bits;
        }
    }

    /// <summary>Whether a value of a key counts as a value of the field.</summary>
    internal bool IsReadFrom(string key) =>
        Key == key || Single == key || Array.Exists(ReadKeys, other => other.Text == key);

    /// <summary>The single item instead of an absent list; undefined if the list is present.</summary>
    internal WireValue SingleIn(WireMap map) => SingleKey is not null && map[this].IsNullOrUndefined ? map.GetSingle(this) : default;

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    internal static WireKey[] KeysOf(IReadOnlyList<string> names)
    {
        // Without Select, here and in all else that every program uses: it calls a generic virtual method, for which a native program
        // carries code of the runtime that it does not need otherwise.
        var keys = new WireKey[names.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = new WireKey(names[i]);
        }
        return keys;
    }

    private static string[] TextsOf(WireKey[] keys) => Array.ConvertAll(keys, key => key.Text);
}
