namespace Dimp;

/// <summary>
/// Names the dispatcher of an attribute class of your own that derives from <see cref="CaseAttribute"/>.
/// </summary>
/// <remarks>
/// The generator runs no code of that attribute. The arguments of its constructor, in their order, are the values of the
/// case: strings and integers as they are, arrays item by item. Optional arguments at the end that are <c>null</c> are left
/// out.
/// </remarks>
/// <example>
/// <code>
/// [CaseOf(typeof(Vehicle))]
/// public sealed class VehicleAttribute(int code, params string[] names) : CaseAttribute($"{code}", names);
///
/// [Vehicle(7, "car")]
/// public partial record Car : Vehicle;
/// </code>
/// </example>
/// <param name="owner">The record that has the <see cref="DispatchAttribute"/>, or inherits it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CaseOfAttribute(Type owner) : Attribute
{
    /// <summary>The record that has the dispatcher, or inherits it.</summary>
    public Type Owner { get; } = owner;
}
