using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The declaration of a type, for writing another part of it.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Type">The type itself.</param>
/// <param name="OwnName">The type's name inside the type.</param>
/// <param name="FullName">The type's full name.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record DeclarationModel(
    string Namespace,
    EquatableArray<TypeName> Containers,
    TypeName Type,
    string OwnName,
    string FullName,
    string HintName);

/// <summary>The keywords of the type's kind, and its name, escaped.</summary>
internal sealed record TypeName(string Keyword, string Name);
