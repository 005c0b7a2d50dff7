using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Station.Protocol;

/// <summary>Reads and writes with the records of the library.</summary>
internal sealed class DimpProtocol(StationOptions options) : IProtocol
{
    private readonly WireOptions _options = new() { MaxBytes = options.MaxMessageBytes };

    public IAsyncEnumerable<Request> ReadAsync(WebSocket socket, CancellationToken stop) =>
        DimpMessages.Default.ReadMessagesAsync(socket, _options, stop).Select(Read);

    public IAsyncEnumerable<Request> ReadAsync(PipeReader lines, CancellationToken stop) =>
        DimpMessages.Default.ReadLinesAsync(lines, _options, stop).Select(Read);

    public ReadOnlyMemory<byte> Again(string session) => HandshakeCommand.Again(session).ToUtf8Bytes();

    public ReadOnlyMemory<byte> Success(string session) => HandshakeCommand.Success(session).ToUtf8Bytes();

    public ReadOnlyMemory<byte> Receipt(string text, Request about)
    {
        ReceiptCommand receipt = ReceiptCommand.Create(text);
        receipt.OriginalEnvelope = (about as ReceivedMessage)?.Origin;
        return receipt.ToUtf8Bytes();
    }

    public ReadOnlyMemory<byte> Refusal(RefusalReason reason, string text, Request? about) =>
        RefusalCommand.Create(reason, text, (about as ReceivedMessage)?.Origin).ToUtf8Bytes();

    private Request Read(WireLine<Message> line)
    {
        if (line.Record is not { } message)
        {
            return new Request.Invalid(line.Utf8Json.IsEmpty ? options.MaxMessageBytes : line.Utf8Json.Length, $"{line.Error}");
        }
        return ContentForStation(message) is Command command
            ? Read(command, line.Utf8Json.Length)
            : new ReceivedMessage(message, line.Utf8Json);
    }

    /// <summary>What a command asks of the station.</summary>
    private static Request Read(Command command, int length) => command switch
    {
        HandshakeCommand handshake => new Request.Handshake(length, handshake.State, handshake.Session),
        LoginCommand login => new Request.Login(length, login.Did),
        ReceiptCommand receipt => new Request.Confirmation(length, receipt.OriginalEnvelope?.Sender, receipt.OriginalSignature),
        _ => new Request.Unsupported(length, command.Name),
    };

    /// <summary>
    /// The content of what is meant for the station: a message for <c>station@anywhere</c>, whose data is not encrypted
    /// because everybody may read it, or a content that names no receiver.
    /// </summary>
    private static Content? ContentForStation(Message message)
    {
        if (message.Receiver == Identifier.AnyStation)
        {
            return message switch
            {
                InstantMessage { Content: { } content } => content,
                SecureMessage { Data: { } data } when StationContents.Default.TryParse(data.ToString(), out Content? content, out _) => content,
                _ => StationContents.Default.Parse(message.Map),
            };
        }
        return message is InstantMessage or SecureMessage || message.Map.ContainsKey("receiver") ? null : StationContents.Default.Parse(message.Map);
    }
}
