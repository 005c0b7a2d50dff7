using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>Where a type is declared, and how its part is opened again.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Type">The type itself.</param>
/// <param name="OwnName">The type's name inside of the type.</param>
/// <param name="FullName">The type's name from anywhere.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record DeclarationModel(
    string Namespace,
    EquatableArray<TypeName> Containers,
    TypeName Type,
    string OwnName,
    string FullName,
    string HintName);

/// <summary>What kind of type it is, as code says it, and its name, escaped.</summary>
internal sealed record TypeName(string Keyword, string Name);
