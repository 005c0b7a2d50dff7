using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A registry as declared, and the shapes of referenced assemblies that it can see.</summary>
/// <param name="IsVisible">Whether all code of the assembly can name it.</param>
/// <param name="MemberNames">The names of the existing members of the class.</param>
internal sealed record RegistryModel(
    DeclarationModel Declaration,
    bool IsVisible,
    bool NeedsConstructor,
    EquatableArray<string> MemberNames,
    string RootName,
    Registration Root,
    EquatableArray<Registration> Referenced);

/// <summary>A registry of this assembly, as the shapes with nested records see it.</summary>
internal sealed record DefaultRegistry(string Type, string Root);
