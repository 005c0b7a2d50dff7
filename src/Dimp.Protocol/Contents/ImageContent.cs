namespace Dimp.Protocol;

/// <summary>An image (type 18).</summary>
[Content(0x12, "image")]
public partial record ImageContent : FileContent
{
    /// <summary>A small picture of it.</summary>
    [Field("thumbnail")] public partial PortableNetworkFile? Thumbnail { get; set; }
}
