using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>Where a type is declared, and how its part is opened again.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The headers of the containing types, outermost first.</param>
/// <param name="Header">The header of the type itself.</param>
/// <param name="Name">The type's own name.</param>
/// <param name="EscapedName">The name as it is written in code.</param>
/// <param name="FullName">The type's name from anywhere.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record DeclarationModel(
    string Namespace,
    EquatableArray<string> Containers,
    string Header,
    string Name,
    string EscapedName,
    string FullName,
    string HintName)
{
    /// <summary>The diagnostics of what is for evaluation only and has to be named, sorted, each once.</summary>
    public EquatableArray<string> Experiments { get; init; }
}
