using System.CommandLine;

namespace Dimp.Tool.Commands;

/// <summary>A command of the tool.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Calls of it, one on each line.</param>
internal abstract class ToolCommand(string name, string description, string examples) : Command(name, description)
{
    internal string Examples => examples;
}
