namespace Dimp.Protocol;

/// <summary>A message that can be read: it has a content.</summary>
[Fallback(Having = "content")]
public partial record InstantMessage : Message
{
    /// <summary>What it says; <c>null</c> when it is no object.</summary>
    [Field("content", Required = true)] public partial Content? Content { get; set; }

    /// <summary>When its content was made, or else when it was sent. It is set on both.</summary>
    public override DateTimeOffset? Time
    {
        get => Content?.Time ?? base.Time;
        set
        {
            base.Time = value;
            Content?.Time = value;
        }
    }

    /// <summary>The group in which its content is said. It is set on the content; on the message where that has none.</summary>
    public override Identifier? Group
    {
        get => Content is { } content ? content.Group : base.Group;
        set
        {
            if (Content is { } content)
            {
                content.Group = value;
            }
            else
            {
                base.Group = value;
            }
        }
    }

    /// <summary>The type of its content. It is set on the content; on the message where that has none.</summary>
    public override ContentType? Type
    {
        get => Content is { } content ? content.Type : base.Type;
        set
        {
            WireMap place = Content?.Map ?? Map;
            place["type"] = value?.ToWireValue() ?? default;
        }
    }

    /// <summary>Sends a content.</summary>
    /// <param name="envelope">From whom and to whom; its map is copied.</param>
    /// <param name="content">What is said.</param>
    public static InstantMessage Create(Envelope envelope, Content content)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(content);
        return new InstantMessage(envelope.Map.Clone()) { Content = content };
    }
}
