namespace Dimp.Protocol;

/// <summary>Declares a command by its name: a case of the dispatcher on <c>command</c>.</summary>
/// <param name="name">The name, as a new command writes it. Names are case sensitive.</param>
/// <param name="aliases">Other names under which peers send it.</param>
[CaseOf(typeof(Command))]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandAttribute(string name, params string[] aliases) : CaseAttribute(name, aliases)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The other names.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;
}
