namespace Station;

/// <summary>What a client wants, as far as the station has to know, and how many bytes it took to say so.</summary>
internal abstract record Request(int Length)
{
    /// <summary>Not a message.</summary>
    public sealed record Invalid(int Length, string Error) : Request(Length);

    public sealed record Handshake(int Length, HandshakeState State, string? Session) : Request(Length);

    public sealed record Login(int Length, Identifier? User) : Request(Length);

    /// <summary>A message of this sender, with this signature, has arrived at the client.</summary>
    public sealed record Confirmation(int Length, Identifier? Sender, string? Signature) : Request(Length);

    /// <summary>A command to the station that it does not know.</summary>
    public sealed record Unsupported(int Length, string Command) : Request(Length);

    /// <summary>A message for others. Its bytes are passed on as they are.</summary>
    /// <param name="Problem">What is wrong with its envelope; <c>null</c> when nothing is.</param>
    public record Relay(ReadOnlyMemory<byte> Utf8Json, Identifier? Sender, Identifier Receiver, string? Signature, string? Problem) : Request(Utf8Json.Length);
}
