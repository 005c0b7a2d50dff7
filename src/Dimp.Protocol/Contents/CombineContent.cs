namespace Dimp.Protocol;

/// <summary>Several messages forwarded as one (type 207).</summary>
[Content(0xCF, "combine")]
public partial record CombineContent : Content
{
    /// <summary>The title.</summary>
    [Field("title")] public partial string Title { get; set; }

    /// <summary>The messages.</summary>
    [Field("messages")] public partial IReadOnlyList<InstantMessage> Messages { get; set; }

    /// <summary>Forwards messages.</summary>
    /// <param name="title">The title.</param>
    /// <param name="messages">The messages.</param>
    [Factory]
    public static partial CombineContent Create(string title, IReadOnlyList<InstantMessage> messages);
}
