namespace Dimp;

/// <summary>A field that a <see cref="FactoryAttribute">factory</see> always sets.</summary>
/// <param name="property">The property's name.</param>
/// <param name="value">Its value, which must be of the property's type.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PresetAttribute(string property, object value) : Attribute
{
    /// <summary>The property's name.</summary>
    public string Property { get; } = property;

    /// <summary>The property's value.</summary>
    public object Value { get; } = value;
}
