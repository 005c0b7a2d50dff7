namespace Dimp.Protocol;

/// <summary>Says that a message has arrived.</summary>
[Command(CommandNames.Receipt)]
public partial record ReceiptCommand : Command
{
    /// <summary>The keys of a message that must not be returned to its sender, or are useless there.</summary>
    private static readonly string[] Bodies = ["data", "content", "key", "keys", "meta", "visa"];

    /// <summary>The keys that old peers read from the receipt itself.</summary>
    private static readonly string[] OldKeys = ["sender", "receiver", "signature"];

    /// <summary>The text about the message.</summary>
    [Field("text")] public partial string Text { get; set; }

    /// <summary>The envelope of the message; <c>null</c> when not given.</summary>
    [Field("origin", Legacy = ["envelope"])] public partial Origin? OriginalEnvelope { get; set; }

    /// <summary>The serial number of the message's content; <c>null</c> when not given.</summary>
    public long? OriginalSn => OriginalEnvelope?.Sn;

    /// <summary>The signature of the message; <c>null</c> when not given.</summary>
    public string? OriginalSignature => OriginalEnvelope?.Signature;

    /// <summary>
    /// Creates a receipt. It names everything of the message except its body, and the serial number of its content.
    /// </summary>
    /// <remarks>
    /// Values are returned with the text that they came with. Of a key that comes twice, only the last value is returned, as in every
    /// peer, and keys are written without the escapes that they do not need.
    /// </remarks>
    /// <param name="text">The text about the message.</param>
    /// <param name="envelope">The message's envelope.</param>
    /// <param name="content">The message's content, whose group becomes the receipt's.</param>
    public static ReceiptCommand Create(string text, Envelope? envelope = null, Content? content = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var receipt = new ReceiptCommand { Text = text };
        if (envelope is not null)
        {
            // The body may be large, so it is not copied first.
            var origin = new WireMap();
            foreach ((string key, WireValue value) in envelope.Map.Where(static entry => !Bodies.Contains(entry.Key)))
            {
                origin[key] = value;
            }
            if (content is not null)
            {
                origin["sn"] = content.Sn;
            }
            receipt.OriginalEnvelope = new Origin(origin);
        }
        receipt.Group = content?.Group;
        return receipt;
    }

    /// <summary>Old peers read the identification of the message from the receipt itself.</summary>
    private protected override void AdaptToOldPeers()
    {
        base.AdaptToOldPeers();
        foreach (string key in OldKeys)
        {
            if (OriginalEnvelope?.Map[key] is { IsNullOrUndefined: false } value)
            {
                Map[key] = value;
            }
        }
    }
}
