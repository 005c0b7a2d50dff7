namespace Dimp.Protocol;

/// <summary>A quotation of another message (type 55).</summary>
[Content(0x37, "quote")]
public partial record QuoteContent : Content
{
    /// <summary>The text about the other message.</summary>
    [Field("text")] public partial string Text { get; set; }

    /// <summary>The envelope of the other message; <c>null</c> when not given.</summary>
    [Field("origin")] public partial Origin? OriginalEnvelope { get; set; }

    /// <summary>The serial number of the other message's content; <c>null</c> when not given.</summary>
    public long? OriginalSn => OriginalEnvelope?.Sn;

    /// <summary>
    /// Creates a quotation. It names the sender, the receiver or group, the type and the serial number of the other
    /// message.
    /// </summary>
    /// <param name="text">The text about the other message.</param>
    /// <param name="envelope">The other message's envelope.</param>
    /// <param name="content">The other message's content.</param>
    public static QuoteContent Create(string text, Envelope envelope, Content content)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(content);
        var origin = new WireMap
        {
            ["sender"] = WireValue.From(envelope.Sender),
            ["receiver"] = WireValue.From(content.Group ?? envelope.Receiver),
            ["type"] = content.Type.ToWireValue(),
            ["sn"] = content.Sn,
        };
        return new QuoteContent { Text = text, OriginalEnvelope = new Origin(origin) };
    }
}
