namespace Station;

/// <summary>Reads and writes with the records of the library.</summary>
internal sealed class DimpProtocol(StationOptions options) : IProtocol
{
    private static readonly string[] EnvelopeKeys = ["sender", "receiver", "time", "group", "sn", "signature"];

    private readonly WireOptions _options = new() { MaxBytes = options.MaxMessageBytes };

    public IAsyncEnumerable<Request> ReadAsync(WebSocket socket, CancellationToken stop) =>
        StationMessages.Default.ReadMessagesAsync(socket, _options, stop).Select(Read);

    public IAsyncEnumerable<Request> ReadAsync(PipeReader lines, CancellationToken stop) =>
        StationMessages.Default.ReadLinesAsync(lines, _options, stop).Select(Read);

    public ReadOnlyMemory<byte> Again(string session) => HandshakeCommand.Again(session).ToUtf8Bytes();

    public ReadOnlyMemory<byte> Success(string session) => HandshakeCommand.Success(session).ToUtf8Bytes();

    public ReadOnlyMemory<byte> Receipt(string text, Request about)
    {
        ReceiptCommand receipt = ReceiptCommand.Create(text);
        receipt.OriginalEnvelope = OriginOf(about);
        return receipt.ToUtf8Bytes();
    }

    public ReadOnlyMemory<byte> Refusal(Refusal refusal, Request? about) =>
        RefusalCommand.Create(refusal.Reason, refusal.Text, OriginOf(about)).ToUtf8Bytes();

    private Request Read(WireLine<Message> line)
    {
        int length = line.Utf8Json.IsEmpty ? options.MaxMessageBytes : line.Utf8Json.Length;
        if (line.Record is not { } message)
        {
            return new Request.Invalid(length, $"{line.Error}");
        }
        Identifier receiver = message.Receiver;
        return ContentForStation(message, receiver) is Command command
            ? Read(command, length)
            : new ReceivedMessage(message, line.Utf8Json, message.Sender, receiver);
    }

    private static Request Read(Command command, int length) => command switch
    {
        HandshakeCommand handshake => new Request.Handshake(length, handshake.State, handshake.Session),
        LoginCommand login => new Request.Login(length, login.Did),
        ReceiptCommand { OriginalEnvelope: var origin } => new Request.Confirmation(length, origin?.Sender, origin?.Signature),
        _ => new Request.Unsupported(length, command.Name),
    };

    /// <summary>
    /// What is meant for the station: a content that names no receiver, or the content of a message for
    /// <c>station@anywhere</c>, whose data is plain text because everybody may read it.
    /// </summary>
    private static Content? ContentForStation(Message message, Identifier receiver) => message switch
    {
        _ when receiver != Identifier.AnyStation => IsContent(message) && !message.Map.ContainsKey("receiver") ? Content(message) : null,
        InstantMessage { Content: { } content } => content,
        SecureMessage { Data: { } data } when StationContents.Default.TryParse(data.ToString(), out Content? content, out _) => content,
        _ => Content(message),
    };

    private static bool IsContent(Message message) => message is not (InstantMessage or SecureMessage);

    private static Content Content(Message message) => StationContents.Default.Parse(message.Map);

    private static string? ProblemOf(Message message, Identifier? sender, Identifier receiver) =>
        sender is null && !(IsContent(message) && !message.Map.ContainsKey("sender")) ? "The sender is missing, or not an identifier."
        : receiver == Identifier.Anyone && message.Map["receiver"] is { IsUndefined: false } written && written.As<Identifier>() is null ? "The receiver is not an identifier."
        : null;

    /// <summary>The envelope as the sender wrote it, by which the sender recognizes the message.</summary>
    private static Origin? OriginOf(Request? about)
    {
        if (about is not ReceivedMessage { Message.Map: { } message })
        {
            return null;
        }
        var origin = new WireMap();
        foreach (string key in EnvelopeKeys)
        {
            if (message.TryGetValue(key, out WireValue value))
            {
                origin.Add(key, value);
            }
        }
        return new Origin(origin);
    }

    /// <summary>A message for others, of which the station reads the envelope.</summary>
    private sealed record ReceivedMessage(Message Message, ReadOnlyMemory<byte> Utf8Json, Identifier? Sender, Identifier Receiver)
        : Request.Relay(Utf8Json, Sender, Receiver, Message.Map["signature"].AsString(), ProblemOf(Message, Sender, Receiver));
}
