using System.CommandLine;
using Dimp.Tool.Input;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>A command that reads messages: its file, and the protocol of the messages.</summary>
internal abstract class MessageCommand : ToolCommand
{
    /// <summary>How many bytes are read between two looks at the clock.</summary>
    private const int Step = 1024 * 1024;

    private readonly Argument<string> _file = new("file")
    {
        Description = "The file with the messages; - for the standard input.",
        DefaultValueFactory = _ => "-",
    };

    private readonly ProtocolOptions _protocol = new();

    protected MessageCommand(string name, string description, string examples) : base(name, description, examples)
    {
        Arguments.Add(_file);
        _protocol.AddTo(this);
        SetAction(Run);
    }

    /// <summary>Whether nothing is written to the terminal while messages are read, so that a progress bar may be there.</summary>
    protected virtual bool LeavesTerminal => Console.IsOutputRedirected;

    /// <summary>Reads everything.</summary>
    /// <returns>The exit code.</returns>
    protected abstract int Run(ParseResult arguments, MessageProtocol protocol, InputFile file);

    /// <summary>Reads the messages of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">How to read.</param>
    /// <param name="take">Takes what was read.</param>
    protected void Read(InputFile file, MessageProtocol protocol, WireOptions options, TakeMessage take)
    {
        using var reader = new MessageReader(file.Stream);
        Progress.Run(file, LeavesTerminal, () =>
        {
            long end = reader.Position + Step;
            while (reader.Position < end)
            {
                if (!reader.TryRead(out ReadOnlyMemory<byte> message))
                {
                    return false;
                }
                if (reader.Error is { } reason)
                {
                    take(new ReadMessage(reader.Line, null, reason), message.Span);
                    continue;
                }
                // A record is not used any more when the next message is read into the buffer.
                WireRecord? record = protocol.TryParse(message, options, out WireError? error);
                string? refusal = record is null ? error?.ToString() ?? "The message is not of this registry." : null;
                take(new ReadMessage(reader.Line, record, refusal), message.Span);
            }
            return true;
        });
    }

    private int Run(ParseResult arguments)
    {
        MessageProtocol protocol = _protocol.Load(arguments);
        using InputFile file = InputFile.Open(arguments.GetValue(_file)!);
        try
        {
            return Run(arguments, protocol, file);
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"{file.Name}: {exception.Message}");
        }
    }
}

/// <summary>What was read.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Record">The record; <c>null</c> if it was refused.</param>
/// <param name="Error">Why it was refused; <c>null</c> if it was not.</param>
internal readonly record struct ReadMessage(long Line, WireRecord? Record, string? Error);

/// <summary>Takes a message and its bytes.</summary>
internal delegate void TakeMessage(ReadMessage message, ReadOnlySpan<byte> utf8Json);
