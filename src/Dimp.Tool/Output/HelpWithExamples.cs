using System.CommandLine;
using System.CommandLine.Invocation;
using Dimp.Tool.Commands;

namespace Dimp.Tool.Output;

/// <summary>The help of a command with its examples.</summary>
/// <param name="help">The help without them.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string example in command.Examples.ReplaceLineEndings("\n").Split('\n'))
            {
                output.WriteLine($"  {example}");
            }
            output.WriteLine();
        }
        return exitCode;
    }
}
