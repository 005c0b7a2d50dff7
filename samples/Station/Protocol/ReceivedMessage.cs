namespace Station.Protocol;

/// <summary>A message for others, of which the station reads the envelope.</summary>
internal sealed record ReceivedMessage(Message Message, ReadOnlyMemory<byte> Utf8Json) : Request.Relay(Utf8Json)
{
    /// <summary>The keys by which the sender recognizes its message.</summary>
    private static readonly string[] EnvelopeKeys = ["sender", "receiver", "time", "group", "sn", "signature"];

    public override string? Problem =>
        Sender is null && (Message is InstantMessage or SecureMessage || Message.Map.ContainsKey("sender"))
            ? "The sender is missing, or not an identifier."
        : !Message.Map["receiver"].IsUndefined && Message.Map["receiver"].As<Identifier>() is null ? "The receiver is not an identifier."
        : null;

    public override Identifier? Sender => Message.Sender;

    public override Identifier Receiver => Message.Receiver;

    public override string? Signature => Message.Map["signature"].AsString();

    /// <summary>The envelope, with the text that its values came with.</summary>
    public Origin Origin
    {
        get
        {
            var origin = new Origin();
            foreach (string key in EnvelopeKeys)
            {
                if (Message.Map[key] is { IsUndefined: false } value)
                {
                    origin.Map[key] = value;
                }
            }
            return origin;
        }
    }
}
