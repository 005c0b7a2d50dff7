namespace Dimp.Generators.Model;

/// <summary>A member of an enum and its text.</summary>
/// <param name="Expression">The member as code names it.</param>
internal sealed record TextEnumMember(string Expression, string Text);
