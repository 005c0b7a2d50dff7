using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Dimp.Tool;
using Dimp.Tool.Commands;
using Dimp.Tool.Output;

var root = new RootCommand(
    "Shows what is in a stream of messages. It reads JSON lines, arrays and objects one after the other, packed with gzip or not.")
{
    new InspectCommand(),
    new StatsCommand(),
    new ValidateCommand(),
    new ConvertCommand(),
    new SchemaCommand(),
    new ExplainCommand(),
};
HelpOption help = root.Options.OfType<HelpOption>().Single();
help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);

ParseResult arguments = root.Parse(args);
// Help and completion are asked for with incomplete arguments.
if (arguments.Action is ParseErrorAction)
{
    // The help comes with the error, and must not get into a file that the output is written to.
    arguments.Invoke(new InvocationConfiguration { Output = Console.Error });
    return ExitCode.Unusable;
}
try
{
    return arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ToolException exception)
{
    Console.Error.WriteLine($"dimp: {exception.Message}");
    return ExitCode.Unusable;
}
catch (IOException exception) when (StandardOutput.IsAbandoned(exception))
{
    return 0;
}
catch (IOException exception)
{
    Console.Error.WriteLine($"dimp: {exception.Message}");
    return ExitCode.Unusable;
}
