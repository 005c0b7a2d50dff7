namespace Dimp;

/// <summary>
/// Makes a <c>static partial</c> method that returns the record a factory: the generator writes its body. Every parameter
/// sets the field with its name, whatever the case of the letters, or else the field with its name as key.
/// <c>null</c> sets nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactoryAttribute : Attribute;
