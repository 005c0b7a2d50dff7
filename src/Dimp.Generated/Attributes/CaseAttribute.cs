namespace Dimp;

/// <summary>
/// Says that this record is one of the cases of a dispatcher above it. The values are matched as text: the number
/// <c>136</c> and the string <c>"136"</c> agree, and nothing else does.
/// </summary>
/// <remarks>
/// For a dispatcher on one key, the values are synonyms; the first is canonical and is what a new record writes. For a
/// dispatcher on several keys, the values belong to the keys in their order, and fewer values match more loosely. The
/// attribute may be repeated; the first one is canonical. An attribute of your own may derive from this one, and say by
/// <see cref="CaseOfAttribute"/> which dispatcher it is about.
/// </remarks>
/// <param name="value">The value of the first key.</param>
/// <param name="more">Synonyms, or the values of the further keys.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public class CaseAttribute(string value, params string[] more) : Attribute
{
    /// <summary>The values, the canonical one first.</summary>
    public IReadOnlyList<string> Values { get; } = [value, .. more];

    /// <summary>The first key of the dispatcher that is meant; the nearest dispatcher above the record when not set.</summary>
    public string? On { get; init; }

    /// <summary>Whether the record takes the case over from another assembly's record that claims it too.</summary>
    public bool Replaces { get; init; }
}
