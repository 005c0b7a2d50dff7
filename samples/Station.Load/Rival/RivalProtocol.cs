using System.Text.Encodings.Web;
using System.Text.Json;

namespace Station.Load.Rival;

/// <summary>The same as the station's own protocol, with System.Text.Json and its generated code in place of the library.</summary>
/// <param name="options">The options of the station.</param>
/// <param name="writesAgain">
/// Whether a message is passed on as it is written again from its object, as most programs do. Otherwise the received bytes
/// are kept beside the object, and keys that the class does not have are passed over.
/// </param>
internal sealed class RivalProtocol(StationOptions options, bool writesAgain) : ByteProtocol(options), IProtocol
{
    private static readonly RivalJson Json = new(new JsonSerializerOptions(RivalJson.Default.Options)
    {
        // By default, "+" in signatures would become "\u002B".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private long _serialNumber = Random.Shared.Next();

    public ReadOnlyMemory<byte> Again(string session) => Handshake("DIM?", session);

    public ReadOnlyMemory<byte> Success(string session) => Handshake("DIM!", session);

    public ReadOnlyMemory<byte> Receipt(string text, Request about) =>
        Write(new RivalAnswer("136", Next(), Now(), "receipt", null, null, null, null, text, OriginOf(about)));

    public ReadOnlyMemory<byte> Refusal(Refusal refusal, Request? about) =>
        Write(new RivalAnswer("136", Next(), Now(), "refusal", null, null, null, $"{refusal.Reason}", refusal.Text, OriginOf(about)));

    private ReadOnlyMemory<byte> Handshake(string title, string session) =>
        Write(new RivalAnswer("136", Next(), Now(), "handshake", title, title, session, null, null, null));

    protected override Request Read(byte[] utf8Json)
    {
        RivalMessage message;
        try
        {
            message = writesAgain
                ? JsonSerializer.Deserialize(utf8Json, Json.RivalWholeMessage)!
                : JsonSerializer.Deserialize(utf8Json, Json.RivalMessage)!;
        }
        catch (JsonException exception)
        {
            return new Request.Invalid(utf8Json.Length, exception.Message);
        }
        if (message is { Receiver: null, Data: null, Content: null, Command: { } command })
        {
            return command switch
            {
                "handshake" => new Request.Handshake(utf8Json.Length, HandshakeCommand.StateOf(message.Title, message.Session), message.Session),
                "login" => new Request.Login(utf8Json.Length, ToIdentifier(message.Did)),
                "receipt" => new Request.Confirmation(utf8Json.Length, ToIdentifier(message.Origin?.Sender), message.Origin?.Signature),
                _ => new Request.Unsupported(utf8Json.Length, command),
            };
        }
        ReadOnlyMemory<byte> passedOn = message is RivalWholeMessage whole ? JsonSerializer.SerializeToUtf8Bytes(whole, Json.RivalWholeMessage) : utf8Json;
        return new ReceivedMessage(message, passedOn, ToIdentifier(message.Sender), ToIdentifier(message.Receiver));
    }

    private long Next() => Interlocked.Increment(ref _serialNumber);

    private static double Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

    private static byte[] Write(RivalAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json.RivalAnswer);

    private static Identifier? ToIdentifier(string? text) => Identifier.TryParse(text, out Identifier? identifier) ? identifier : null;

    private static string? ProblemOf(RivalMessage message, Identifier? sender, Identifier? receiver) =>
        sender is null && (message.Sender ?? message.Data ?? (object?)message.Content) is not null ? "The sender is missing, or not an identifier."
        : message.Receiver is not null && receiver is null ? "The receiver is not an identifier."
        : null;

    private static RivalOrigin? OriginOf(Request? about) => about is ReceivedMessage { Message: var message }
        ? new(message.Sender, message.Receiver, message.Time, message.Sn, message.Signature)
        : null;

    private sealed record ReceivedMessage(RivalMessage Message, ReadOnlyMemory<byte> Utf8Json, Identifier? Sender, Identifier? To)
        : Request.Relay(Utf8Json, Sender, To ?? Identifier.Anyone, Message.Signature, ProblemOf(Message, Sender, To));
}
