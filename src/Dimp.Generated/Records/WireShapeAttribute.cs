using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>
/// Announces a shape of this assembly to the registries of assemblies that reference it. Written by the generator, which
/// finds shapes so without walking every type of every reference.
/// </summary>
/// <param name="shape">The record.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShapeAttribute(Type shape) : Attribute
{
    /// <summary>The record.</summary>
    public Type Shape { get; } = shape;
}
