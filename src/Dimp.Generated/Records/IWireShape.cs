using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>A record that the generator knows. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireShape
{
    /// <summary>The declaration of the record.</summary>
    static abstract WireShape Shape { get; }
}

/// <summary>A registry with an instance for the records of its assembly. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDefaultRegistry
{
    /// <summary>The instance.</summary>
    static abstract WireRegistry Instance { get; }
}

/// <summary>
/// Announces the shapes of this assembly to the registries of assemblies that reference it. The generator writes it, and
/// reads it from references, so that it need not look at every type.
/// </summary>
/// <param name="shapes">The records.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShapesAttribute(params Type[] shapes) : Attribute
{
    /// <summary>The records.</summary>
    public IReadOnlyList<Type> Shapes { get; } = shapes;
}
