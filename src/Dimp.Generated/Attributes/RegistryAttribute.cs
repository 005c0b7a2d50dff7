namespace Dimp;

/// <summary>
/// Makes a <c>partial</c> class that derives from <see cref="WireRegistry{TRoot}"/> the registry of every shape under
/// the root: those of its own assembly, and those of the assemblies that it references.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RegistryAttribute : Attribute;
