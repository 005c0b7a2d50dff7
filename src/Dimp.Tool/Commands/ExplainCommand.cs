using System.CommandLine;
using System.Text;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Tells why a message becomes its record.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _message = new("message") { Description = "The message; - for the standard input." };
    private readonly ProtocolOptions _protocol = new();

    internal ExplainCommand() : base(
        "explain",
        "Tells key by key why a message becomes its record, and which values would have matched.",
        """
        dimp explain '{"type":136,"command":"handshake"}'
        sed -n 17p traffic.jsonl | dimp explain -
        """)
    {
        Arguments.Add(_message);
        _protocol.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        MessageProtocol protocol = _protocol.Load(arguments);
        byte[] json = arguments.GetValue(_message) is { } text and not "-" ? Encoding.UTF8.GetBytes(text) : ReadInput();
        if (!WireMap.TryParse(json, out WireMap? message, out WireError? error))
        {
            throw new ToolException($"The message is refused: {VisibleText.Of(error.ToString())}");
        }
        WireRegistry registry = protocol.RegistryOf(message);
        new Explanation(Console.Out, message).Write(registry);
        WireRecord? record = protocol.TryParse(json, WireOptions.Default, out _);
        string[] unknown = record is null ? [] : [.. new ShapeKeys(protocol).UnknownIn(record)];
        if (unknown.Length > 0)
        {
            Console.WriteLine($"Nobody declared {string.Join(", ", unknown.Select(key => Paint.Unknown(Shown.Text(key))))}.");
        }
        foreach (WireProblem problem in record?.Validate() ?? [])
        {
            Console.WriteLine($"{Paint.Bad("!")} {VisibleText.Of(problem.Message)}");
        }
        return 0;
    }

    /// <summary>The bytes as they come: read as text, those that are no UTF-8 would be replaced.</summary>
    private static byte[] ReadInput()
    {
        using Stream input = Console.OpenStandardInput();
        using var message = new MemoryStream();
        input.CopyTo(message);
        return message.ToArray();
    }
}
