using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>An enum that is written as text.</summary>
/// <param name="Helper">What the names of its two helper methods end with.</param>
internal sealed record TextEnumModel(
    string Helper,
    string Type,
    string Underlying,
    EquatableArray<TextEnumMember> Members);

/// <summary>A member of an enum and its text.</summary>
/// <param name="Expression">The member as code names it.</param>
/// <param name="IsWritten">Whether the member is the first of its value: two arms of a switch cannot share one.</param>
internal sealed record TextEnumMember(string Expression, string Text, bool IsWritten);
