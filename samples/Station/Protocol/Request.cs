namespace Station.Protocol;

/// <summary>What a client wants, as far as the station has to know.</summary>
/// <param name="Length">How many bytes it took on the connection.</param>
internal abstract record Request(int Length)
{
    /// <summary>Not a message.</summary>
    public sealed record Invalid(int Length, string Error) : Request(Length);

    /// <summary>A step of the handshake.</summary>
    public sealed record Handshake(int Length, HandshakeState State, string? Session) : Request(Length);

    /// <summary>Says who the client is; <c>null</c> when that cannot be read.</summary>
    public sealed record Login(int Length, Identifier? User) : Request(Length);

    /// <summary>Confirms that a message has arrived.</summary>
    /// <param name="Length">How many bytes it took on the connection.</param>
    /// <param name="Sender">Who sent the message.</param>
    /// <param name="Signature">The signature of the message.</param>
    public sealed record Confirmation(int Length, Identifier? Sender, string? Signature) : Request(Length);

    /// <summary>A command to the station that it does not know.</summary>
    public sealed record Unsupported(int Length, string Command) : Request(Length);

    /// <summary>A message for others.</summary>
    /// <param name="Utf8Json">Its bytes, which are passed on as they are.</param>
    public abstract record Relay(ReadOnlyMemory<byte> Utf8Json) : Request(Utf8Json.Length)
    {
        /// <summary>What is wrong with its envelope; <c>null</c> when nothing is.</summary>
        public abstract string? Problem { get; }

        /// <summary>Who sends it; <c>null</c> when it does not say so.</summary>
        public abstract Identifier? Sender { get; }

        /// <summary>Who gets it.</summary>
        public abstract Identifier Receiver { get; }

        /// <summary>The signature; <c>null</c> when it has none.</summary>
        public abstract string? Signature { get; }
    }
}
