using System.ComponentModel;
using System.Diagnostics;

namespace Dimp.CompilerServices;

/// <summary>A declared field of a record: a property, its key, and how its value is read, written and described.</summary>
/// <remarks>Generated code declares the fields; <see cref="WireShapeInfo.Fields"/> shows them.</remarks>
public abstract class WireField
{
    private readonly WireKey[] _aliases = [];
    private readonly WireKey[] _legacy = [];

    private protected WireField(string name, string key)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        PrimaryKey = new WireKey(key);
    }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>The key.</summary>
    public string Key => PrimaryKey.Text;

    /// <summary>The property's type, without what says that it may be <c>null</c>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The kind of JSON value that is written; <see cref="WireKind.Undefined"/> where it may be any.</summary>
    public abstract WireKind Kind { get; }

    /// <summary>Whether the property may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether a message without a value here is reported.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the getter answers when there is nothing it can read; <c>null</c> where nothing was declared.</summary>
    public object? DeclaredDefault { get; private protected init; }

    /// <summary>The summary of the property's documentation.</summary>
    public string? Description { get; init; }

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

    /// <summary>
    /// <see cref="WireKind.Number"/> where a text of digits is a number in messages of <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public WireKind LegacyAs { get; init; }

    /// <summary>For a list: the key of a single item that stands in for it.</summary>
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

    /// <summary>Texts that are often there; they are recognized and need not be decoded.</summary>
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

    /// <summary>Whether the field has a value where a key has one.</summary>
    internal bool IsReadFrom(string key) =>
        Key == key || Single == key || Array.Exists(ReadKeys, other => other.Text == key);

    /// <summary>The single item that stands in for a list which is not there; nothing where the list is.</summary>
    internal WireValue SingleIn(WireMap map) => SingleKey is not null && map[this].IsNullOrUndefined ? map.GetSingle(this) : default;

    /// <summary>Reports what is wrong with the field's value.</summary>
    internal abstract void Validate(WireValidation validation);

    /// <summary>Hands over the records that are nested in the field's value.</summary>
    internal abstract void FindNested(WireRewriting rewriting);

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private static WireKey[] KeysOf(IReadOnlyList<string> names) => [.. names.Select(name => new WireKey(name))];

    private static string[] TextsOf(WireKey[] keys) => Array.ConvertAll(keys, key => key.Text);
}

/// <summary>A declared field of one type.</summary>
/// <typeparam name="T">The property's type; for a class, without the question mark.</typeparam>
public class WireField<T> : WireField
{
    private readonly WireType<T> _type;
    private readonly T _default = default!;

    /// <summary>Declares a field.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="key">The key.</param>
    /// <param name="type">How values are read and written.</param>
    public WireField(string name, string key, WireType<T> type) : base(name, key)
    {
        ArgumentNullException.ThrowIfNull(type);
        _type = type;
        IsNullable = Nullable.GetUnderlyingType(typeof(T)) is not null;
    }

    /// <inheritdoc/>
    public override Type ValueType => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    /// <inheritdoc/>
    public override WireKind Kind => _type.Kind;

    /// <summary>
    /// What the getter answers when there is nothing it can read. Where nothing is declared that is <c>null</c> if the
    /// property may be <c>null</c>, and something empty if not.
    /// </summary>
    public T Default
    {
        get => _default;
        init
        {
            _default = value;
            DeclaredDefault = value;
        }
    }

    /// <summary>What the property of a record answers.</summary>
    /// <param name="record">The record.</param>
    [DebuggerStepThrough]
    public T Get(WireRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _type.TryGet(record, this, out T? value) ? value
            : IsNullable || DeclaredDefault is not null ? _default
            : _type.GetEmpty(record, this);
    }

    /// <summary>Sets the property of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="value">The value; <c>null</c> removes the key.</param>
    /// <exception cref="ArgumentException">The value is none that JSON can say.</exception>
    [DebuggerStepThrough]
    public void Set(WireRecord record, T? value)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.Map[this] = value is null ? default : _type.Write(value);
    }

    internal override void Validate(WireValidation validation) => _type.Validate(validation, this);

    internal override void FindNested(WireRewriting rewriting) => _type.FindNested(rewriting, this);
}

/// <summary>A declared field that is a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="name">The property's name.</param>
/// <param name="key">The key.</param>
/// <param name="item">How items are read and written.</param>
public sealed class WireListField<T>(string name, string key, WireType<T> item)
    : WireField<IReadOnlyList<T>>(name, key, WireType.ListOf(item));
