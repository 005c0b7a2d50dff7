using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>An enum that is written as text.</summary>
/// <param name="Helper">What the names of its two helper methods end with.</param>
internal sealed record TextEnumModel(
    string Helper,
    string Type,
    string Underlying,
    EquatableArray<TextEnumMember> Members);
