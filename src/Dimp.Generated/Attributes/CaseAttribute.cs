namespace Dimp;

/// <summary>
/// Makes this record a case of a dispatcher above it. Values match as text: the number <c>136</c> and the string
/// <c>"136"</c> are the same value; <c>136.0</c> is another.
/// </summary>
/// <remarks>
/// For a dispatcher on one key, the values are synonyms; the first is canonical and is what a new record writes. For a
/// dispatcher on several keys, the values belong to the keys in their order, and fewer values match more loosely. The
/// attribute may be repeated; the first one is canonical. An attribute of your own may derive from this one, and name its
/// dispatcher with <see cref="CaseOfAttribute"/>.
/// </remarks>
/// <param name="value">The value of the first key.</param>
/// <param name="more">Synonyms, or the values of the further keys.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public class CaseAttribute(string value, params string[] more) : Attribute
{
    /// <summary>The values, the canonical one first.</summary>
    public IReadOnlyList<string> Values { get; } = [value, .. more];

    /// <summary>The first key of the dispatcher. If it is not set, the nearest dispatcher above the record is used.</summary>
    public string? On { get; init; }

    /// <summary>Whether the record replaces a record of another assembly with the same case.</summary>
    public bool Replaces { get; init; }
}
