namespace Dimp;

/// <summary>Makes a <c>partial</c> property the accessor of a key of the record's <see cref="WireRecord.Map"/>.</summary>
/// <param name="key">The key; the property's name in snake case when not given (<c>EntryFee</c> is <c>entry_fee</c>).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string? key = null) : Attribute
{
    /// <summary>The key as given, or <c>null</c> for the property's name in snake case.</summary>
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

    /// <summary>The key's name in messages of <see cref="WireProfile.Short"/>; read when <see cref="WireOptions.AllowShortKeys"/> says so.</summary>
    public string? Short { get; init; }

    /// <summary>
    /// The key's old names: always read, as <see cref="Aliases"/> are, and written beside the key in messages of
    /// <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public string[] Legacy { get; init; } = [];

    /// <summary>
    /// <see cref="WireKind.Number"/> where old peers expect a number for what is written as its text: a text of digits is
    /// written as the number in messages of <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public WireKind LegacyAs { get; init; }

    /// <summary>What the getter answers when there is nothing that it can read.</summary>
    public object? Default { get; init; }

    /// <summary>
    /// Whether a message without this key, or with <c>null</c> there, is reported by <see cref="WireRecord.Validate()"/>.
    /// A <c>required</c> property is so without saying it.
    /// </summary>
    public bool Required { get; init; }

    /// <summary>
    /// How an enum is written: <see cref="WireKind.Number"/>, which is the default, or <see cref="WireKind.String"/> for
    /// the names of its members in snake case.
    /// </summary>
    public WireKind As { get; init; } = WireKind.Number;
}
