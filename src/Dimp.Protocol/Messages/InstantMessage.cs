namespace Dimp.Protocol;

/// <summary>A message with a readable content.</summary>
[Fallback(Having = "content")]
public partial record InstantMessage : Message
{
    /// <summary>The content; <c>null</c> when it is not an object.</summary>
    [Field("content", Required = true)] public partial Content? Content { get; set; }

    /// <summary>The time of its content, or else the time when it was sent. Setting it changes both.</summary>
    public override DateTimeOffset? Time
    {
        get => Content?.Time ?? base.Time;
        set
        {
            base.Time = value;
            Content?.Time = value;
        }
    }

    /// <summary>The group of its content. It is set on the content, or on the message if there is no content.</summary>
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

    /// <summary>The type of its content. It is set on the content, or on the message if there is no content.</summary>
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
    /// <param name="envelope">The envelope, whose map is copied.</param>
    /// <param name="content">The content.</param>
    public static InstantMessage Create(Envelope envelope, Content content)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(content);
        return new InstantMessage(envelope.Map.Clone()) { Content = content };
    }
}
