namespace Dimp.Protocol;

/// <summary>Secret messages forwarded (type 255).</summary>
[Content(0xFF, "forward")]
public partial record ForwardContent : Content
{
    /// <summary>The messages. A peer may send a single one under <c>forward</c>.</summary>
    [Field("secrets", Single = "forward")] public partial IReadOnlyList<ReliableMessage> Secrets { get; set; }

    /// <summary>Forwards messages.</summary>
    /// <param name="secrets">The messages.</param>
    [Factory]
    public static partial ForwardContent Create(IReadOnlyList<ReliableMessage> secrets);
}
