namespace Dimp.Protocol;

/// <summary>Text (type 1).</summary>
[Content(0x01, "text")]
public partial record TextContent : Content
{
    /// <summary>The text.</summary>
    [Field("text")] public partial string Text { get; set; }

    /// <summary>Creates a text.</summary>
    /// <param name="text">The text.</param>
    [Factory]
    public static partial TextContent Create(string text);
}
