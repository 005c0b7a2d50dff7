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

    public ReadOnlyMemory<byte> Receipt(string text, Request about) => about is Request.Relay { Signature: { } signature }
        ? Encoding.UTF8.GetBytes($$$"""{"type":"136","command":"receipt","text":"{{{text}}}","origin":{"signature":"{{{signature}}}"}}""")
        : _commands.Receipt(text, about);

    public ReadOnlyMemory<byte> Refusal(Refusal refusal, Request? about) => _commands.Refusal(refusal, about);

    protected override Request Read(byte[] utf8Json)
    {
        if (utf8Json.AsSpan().IndexOf("\"command\":\"receipt\""u8) >= 0)
        {
            return new Request.Confirmation(utf8Json.Length, IdentifierAt(utf8Json, "\"sender\":\""u8), Value(utf8Json, "\"signature\":\""u8));
        }
        return utf8Json.AsSpan().IndexOf("\"command\":"u8) < 0
            ? new Request.Relay(
                utf8Json,
                IdentifierAt(utf8Json, "\"sender\":\""u8),
                IdentifierAt(utf8Json, "\"receiver\":\""u8),
                Value(utf8Json, "\"signature\":\""u8),
                Problem: null)
            : DimpContents.Default.Parse(utf8Json) switch
            {
                HandshakeCommand handshake => new Request.Handshake(utf8Json.Length, handshake.State, handshake.Session),
                LoginCommand login => new Request.Login(utf8Json.Length, login.Did),
                _ => new Request.Unsupported(utf8Json.Length, "unknown"),
            };
    }

    private static Identifier IdentifierAt(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> key) => Identifier.Parse(Value(utf8Json, key));

    private static string Value(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> rest = utf8Json[(utf8Json.IndexOf(key) + key.Length)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }
}
