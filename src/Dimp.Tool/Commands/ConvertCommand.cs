using System.CommandLine;
using Dimp.Tool.Input;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Writes messages for other peers, one on each line.</summary>
internal sealed class ConvertCommand : MessageCommand
{
    private readonly Option<WireProfile> _profile = new("--profile", "-p")
    {
        Description = "For whom the messages are written: modern, legacy or short.",
    };

    private readonly Option<bool> _short = new("--read-short") { Description = "Read the short names of keys too." };

    internal ConvertCommand() : base(
        "convert",
        "Writes the messages for other peers, one on each line. What cannot be converted is reported, and the exit code is 1.",
        """
        dimp convert --profile legacy traffic.jsonl > old.jsonl
        dimp convert --read-short short.jsonl
        """)
    {
        // Otherwise any number would do.
        _profile.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "modern", "legacy", "short");
        Options.Add(_profile);
        Options.Add(_short);
    }

    /// <remarks>What cannot be converted is reported at once.</remarks>
    protected override bool LeavesTerminal => false;

    protected override int Run(ParseResult arguments, MessageProtocol protocol, InputFile file)
    {
        WireProfile profile = arguments.GetValue(_profile);
        var options = new WireOptions { AllowShortKeys = arguments.GetValue(_short) };
        int exitCode = 0;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using Stream output = StandardOutput.Open();
        Read(file, protocol, options, (message, _) =>
        {
            string? error = message.Error;
            try
            {
                message.Record?.WriteLineTo(buffer, profile);
            }
            catch (InvalidOperationException exception)
            {
                error = exception.Message;
            }
            if (error is not null)
            {
                Console.Error.WriteLine($"{file.Name}:{message.Line}: {VisibleText.Of(error)}");
                exitCode = 1;
            }
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        });
        return exitCode;
    }
}
