using System.Globalization;

namespace Dimp.Protocol;

/// <summary>Declares a content by its type: a case of the dispatcher on <c>type</c>.</summary>
/// <param name="type">The number, which a new content writes as a string.</param>
/// <param name="aliases">Words that peers write instead of the number.</param>
[CaseOf(typeof(Content))]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContentAttribute(int type, params string[] aliases)
    : CaseAttribute(type.ToString(CultureInfo.InvariantCulture), aliases)
{
    /// <summary>The number.</summary>
    public int Type { get; } = type;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;
}
