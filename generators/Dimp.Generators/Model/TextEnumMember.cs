namespace Dimp.Generators.Model;

/// <summary>A member of an enum and its text.</summary>
/// <param name="Expression">The member as code names it.</param>
/// <param name="IsWritten">Whether the member is the first of its value: two arms of a switch cannot share one.</param>
internal sealed record TextEnumMember(string Expression, string Text, bool IsWritten);
