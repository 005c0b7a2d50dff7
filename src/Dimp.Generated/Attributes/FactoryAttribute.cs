namespace Dimp;

/// <summary>
/// Marks a <c>static partial</c> method as a factory of the record that it returns. The generator writes its body. Every parameter
/// sets the field with its name, whatever the case of the letters, or else the field with its name as key. An argument that is
/// <c>null</c> sets nothing. If the type of the parameter does not allow <c>null</c>, it throws an <see cref="ArgumentNullException"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactoryAttribute : Attribute;
