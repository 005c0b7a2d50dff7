namespace Dimp.Protocol;

/// <summary>A video (type 22).</summary>
[Content(0x16, "video")]
public partial record VideoContent : FileContent
{
    /// <summary>A picture of it.</summary>
    [Field("snapshot")] public partial PortableNetworkFile? Snapshot { get; set; }
}
