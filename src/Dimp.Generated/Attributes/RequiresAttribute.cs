namespace Dimp;

/// <summary>
/// Says which keys a message must have to be a sound record of exactly this class. Descendants are not asked, and a
/// key that is present with the value <c>null</c> is there. What is missing is reported by
/// <see cref="WireRecord.Validate()"/> and refused by <see cref="WireOptions.Strict"/>.
/// </summary>
/// <remarks>
/// It is the rule for a record that stands in for messages nobody declared: what a field demands of every message,
/// <see cref="FieldAttribute.Required"/> says.
/// </remarks>
/// <param name="keys">The keys, in the order in which they are reported.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys, in the order in which they are reported.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
