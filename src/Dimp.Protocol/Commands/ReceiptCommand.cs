namespace Dimp.Protocol;

/// <summary>Says that a message has arrived.</summary>
[Command(CommandNames.Receipt)]
public partial record ReceiptCommand : Command
{
    /// <summary>What of a message must not go back to its sender, or is of no use there.</summary>
    private static readonly string[] Bodies = ["data", "content", "key", "keys", "meta", "visa"];

    /// <summary>What old peers look for in the receipt itself.</summary>
    private static readonly string[] OldKeys = ["sender", "receiver", "signature"];

    /// <summary>What is said about the message.</summary>
    [Field("text")] public partial string Text { get; set; }

    /// <summary>From whom and to whom the message went; <c>null</c> when it is not said.</summary>
    [Field("origin", Legacy = ["envelope"])] public partial Origin? OriginalEnvelope { get; set; }

    /// <summary>The serial number of the message's content; <c>null</c> when it is not said.</summary>
    public long? OriginalSn => OriginalEnvelope?.Sn;

    /// <summary>The signature of the message; <c>null</c> when it is not said.</summary>
    public string? OriginalSignature => OriginalEnvelope?.Signature;

    /// <summary>Creates a receipt. Of the message it says all but its body, and the number of its content.</summary>
    /// <param name="text">What is said about the message.</param>
    /// <param name="envelope">The message's envelope.</param>
    /// <param name="content">The message's content, whose group becomes the receipt's.</param>
    public static ReceiptCommand Create(string text, Envelope? envelope = null, Content? content = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var receipt = new ReceiptCommand { Text = text };
        if (envelope is not null)
        {
            WireMap origin = envelope.Map.Clone();
            foreach (string body in Bodies)
            {
                origin.Remove(body);
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

    /// <summary>Old peers look for what identifies the message in the receipt itself.</summary>
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
