namespace Dimp;

/// <summary>Makes a <c>partial</c> property the accessor of a key of the record's <see cref="WireRecord.Map"/>.</summary>
/// <param name="key">
/// The key. If it is not given, the key is the property's name in snake case (<c>EntryFee</c> is <c>entry_fee</c>).
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string? key = null) : Attribute
{
    /// <summary>The given key; <c>null</c> if the key is the property's name in snake case.</summary>
    public string? Key { get; } = key;

    /// <summary>Keys that are read, in this order, when the key itself is absent or <c>null</c>. Setting the property removes them.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>Keys that are written with the same value, and removed together with the key; they are never read.</summary>
    public string[] Mirrors { get; init; } = [];

    /// <summary>
    /// For a list: the key under which peers send a single item instead. It is read, as a list of that item, when the
    /// list's own key is absent or <c>null</c>; setting the property removes it.
    /// </summary>
    public string? Single { get; init; }

    /// <summary>
    /// The key's name in messages of <see cref="WireProfile.Short"/>. It is read only with
    /// <see cref="WireOptions.AllowShortKeys"/>.
    /// </summary>
    public string? Short { get; init; }

    /// <summary>
    /// The key's old names: always read, as <see cref="Aliases"/> are, and written beside the key in messages of
    /// <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public string[] Legacy { get; init; } = [];

    /// <summary>
    /// <see cref="WireKind.Number"/> if old peers expect a number instead of a string. A string of digits is then written
    /// as a number in messages of <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public WireKind LegacyAs { get; init; }

    /// <summary>The value that the getter returns when the message has no readable value.</summary>
    public object? Default { get; init; }

    /// <summary>
    /// Whether a message without this key, or with <c>null</c> there, is reported by <see cref="WireRecord.Validate()"/>.
    /// This is always so for a <c>required</c> property.
    /// </summary>
    public bool Required { get; init; }

    /// <summary>
    /// How an enum is written: <see cref="WireKind.Number"/>, which is the default, or <see cref="WireKind.String"/> for
    /// the names of its members in snake case.
    /// </summary>
    public WireKind As { get; init; } = WireKind.Number;
}
