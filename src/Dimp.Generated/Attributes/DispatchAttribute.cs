namespace Dimp;

/// <summary>
/// Says that the descendants of this record are told apart by the values of these keys, most significant key first.
/// The longest match wins: with keys <c>app</c>, <c>mod</c> and <c>act</c>, a case of all three is taken before one of
/// <c>app</c> and <c>mod</c>, and that before one of <c>app</c> alone.
/// </summary>
/// <remarks>If a field of the record has such a key, the field's aliases are read too.</remarks>
/// <param name="keys">One key or more.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DispatchAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys, most significant first.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
