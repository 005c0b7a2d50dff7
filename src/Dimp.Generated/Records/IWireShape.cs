using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>A record that the generator knows. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireShape
{
    /// <summary>What is declared of the record.</summary>
    static abstract WireShapeInfo Shape { get; }
}

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
