namespace Dimp.Protocol;

/// <summary>Declares a content by its type: a <see cref="CaseAttribute"/> of the dispatcher on <c>type</c>.</summary>
/// <param name="type">The number, which a new content writes as a string.</param>
/// <param name="aliases">Words that peers write instead of the number.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContentAttribute(int type, params string[] aliases) : Attribute
{
    /// <summary>The number.</summary>
    public int Type { get; } = type;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>Whether the record takes the type over from another assembly's record that claims it too.</summary>
    public bool Replaces { get; init; }
}
