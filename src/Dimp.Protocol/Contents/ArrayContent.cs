namespace Dimp.Protocol;

/// <summary>Several contents (type 202).</summary>
[Content(0xCA, "array")]
public partial record ArrayContent : Content
{
    /// <summary>The contents.</summary>
    [Field("contents")] public partial IReadOnlyList<Content> Contents { get; set; }

    /// <summary>Puts contents together.</summary>
    /// <param name="contents">The contents.</param>
    [Factory]
    public static partial ArrayContent Create(IReadOnlyList<Content> contents);
}
