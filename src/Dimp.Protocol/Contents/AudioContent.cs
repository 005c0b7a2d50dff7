namespace Dimp.Protocol;

/// <summary>A voice message (type 20).</summary>
[Content(0x14, "audio")]
public partial record AudioContent : FileContent
{
    /// <summary>The spoken text.</summary>
    [Field("text")] public partial string? Text { get; set; }
}
