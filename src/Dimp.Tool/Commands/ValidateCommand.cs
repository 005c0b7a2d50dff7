using System.CommandLine;
using Dimp.Tool.Input;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Reports every problem of every message.</summary>
internal sealed class ValidateCommand() : MessageCommand(
    "validate",
    """
    Reports what is wrong with the messages, as file:line: problem.
    The exit code is 0 if nothing is wrong, 1 if something is, and 2 if the file cannot be read.
    """,
    """
    dimp validate traffic.jsonl
    curl -s https://example.com/log.gz | dimp validate -
    """)
{
    protected override int Run(ParseResult arguments, MessageProtocol protocol, InputFile file)
    {
        long count = 0;
        long wrong = 0;
        using var output = new StreamWriter(StandardOutput.Open());
        Read(file, protocol, WireOptions.Default, (message, _) =>
        {
            count++;
            IEnumerable<string> problems = message.Record is { } record ? record.Validate().Select(problem => problem.Message) : [message.Error!];
            bool isWrong = false;
            foreach (string problem in problems)
            {
                output.WriteLine($"{file.Name}:{message.Line}: {VisibleText.Of(problem)}");
                isWrong = true;
            }
            wrong += isWrong ? 1 : 0;
        });
        output.Flush();
        Console.Error.WriteLine(wrong == 0 ? $"{count} messages, nothing is wrong" : $"{wrong} of {count} messages have problems");
        return wrong == 0 ? 0 : 1;
    }
}
