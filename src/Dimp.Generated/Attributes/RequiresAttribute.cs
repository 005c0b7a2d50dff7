namespace Dimp;

/// <summary>
/// Names the keys that a message of exactly this class must have. The rule does not apply to descendants. The value of a
/// key may be <c>null</c>. A missing key is reported by <see cref="WireRecord.Validate()"/> and refused by
/// <see cref="WireOptions.Strict"/>.
/// </summary>
/// <remarks>
/// Use it for a record that represents undeclared messages. For a field that every message must have, use
/// <see cref="FieldAttribute.Required"/>.
/// </remarks>
/// <param name="keys">The keys, in the order in which they are reported.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys, in the order in which they are reported.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
