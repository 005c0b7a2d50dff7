using System.Text;

namespace Station.Load.Rival;

/// <summary>
/// The least that a station does: sockets, sessions and mailboxes. It finds values by searching for their keys, which is right
/// for the traffic of this program only, and checks nothing.
/// </summary>
/// <param name="options">The options of the station.</param>
internal sealed class FloorProtocol(StationOptions options) : ByteProtocol(options), IProtocol
{
    private readonly DimpProtocol _commands = new(options);

    public ReadOnlyMemory<byte> Again(string session) => _commands.Again(session);

    public ReadOnlyMemory<byte> Success(string session) => _commands.Success(session);

    public ReadOnlyMemory<byte> Receipt(string text, Request about) => about is FloorMessage { Signature: { } signature }
        ? Encoding.UTF8.GetBytes($$$"""{"type":"136","command":"receipt","text":"{{{text}}}","origin":{"signature":"{{{signature}}}"}}""")
        : _commands.Receipt(text, about);

    public ReadOnlyMemory<byte> Refusal(Refusal refusal, Request? about) => _commands.Refusal(refusal, about);

    protected override Request Read(byte[] utf8Json)
    {
        if (utf8Json.AsSpan().IndexOf("\"command\":\"receipt\""u8) >= 0)
        {
            return new Request.Confirmation(utf8Json.Length, Identifier.Parse(Value(utf8Json, "\"sender\":\""u8)), Value(utf8Json, "\"signature\":\""u8));
        }
        return utf8Json.AsSpan().IndexOf("\"command\":"u8) < 0
            ? new FloorMessage(utf8Json)
            : DimpContents.Default.Parse(utf8Json) switch
            {
                HandshakeCommand handshake => new Request.Handshake(utf8Json.Length, handshake.State, handshake.Session),
                LoginCommand login => new Request.Login(utf8Json.Length, login.Did),
                _ => new Request.Unsupported(utf8Json.Length, "unknown"),
            };
    }

    private static string Value(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> rest = utf8Json[(utf8Json.IndexOf(key) + key.Length)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    private sealed record FloorMessage(ReadOnlyMemory<byte> Utf8Json) : Request.Relay(Utf8Json)
    {
        public override string? Problem => null;

        public override Identifier? Sender { get; } = Identifier.Parse(Value(Utf8Json.Span, "\"sender\":\""u8));

        public override Identifier Receiver { get; } = Identifier.Parse(Value(Utf8Json.Span, "\"receiver\":\""u8));

        public override string? Signature { get; } = Value(Utf8Json.Span, "\"signature\":\""u8);
    }
}
