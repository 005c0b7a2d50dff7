namespace Dimp;

/// <summary>
/// Marks a <c>partial record</c> deriving from <see cref="WireRecord"/> as a typed view of a JSON object. It needs no
/// dispatcher and is no case of one: an envelope, or an object nested in a message.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShapeAttribute : Attribute;
