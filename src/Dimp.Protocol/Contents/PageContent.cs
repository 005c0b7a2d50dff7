namespace Dimp.Protocol;

/// <summary>A web page (type 32): its address, or the page itself.</summary>
[Content(0x20, "page")]
public partial record PageContent : Content
{
    /// <summary>The address.</summary>
    [Field("URL")] public partial string? Url { get; set; }

    /// <summary>The page itself.</summary>
    [Field("HTML", Aliases = ["html"])] public partial string? Html { get; set; }

    /// <summary>The title.</summary>
    [Field("title")] public partial string Title { get; set; }

    /// <summary>The description.</summary>
    [Field("desc")] public partial string? Description { get; set; }

    /// <summary>Its icon.</summary>
    [Field("icon")] public partial PortableNetworkFile? Icon { get; set; }

    /// <summary>Creates a page.</summary>
    /// <param name="url">The address.</param>
    /// <param name="html">The page itself.</param>
    /// <param name="title">The title.</param>
    /// <param name="desc">The description.</param>
    /// <param name="icon">Its icon.</param>
    [Factory]
    public static partial PageContent Create(
        string? url, string? html, string title, string? desc = null, PortableNetworkFile? icon = null);

    /// <summary>Creates a page by its address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="title">The title.</param>
    /// <param name="desc">The description.</param>
    /// <param name="icon">Its icon.</param>
    [Factory]
    public static partial PageContent CreateWithUrl(
        string url, string title, string? desc = null, PortableNetworkFile? icon = null);

    /// <summary>Creates a page with its HTML.</summary>
    /// <param name="html">The page itself.</param>
    /// <param name="title">The title.</param>
    /// <param name="desc">The description.</param>
    /// <param name="icon">Its icon.</param>
    [Factory]
    public static partial PageContent CreateWithHtml(
        string html, string title, string? desc = null, PortableNetworkFile? icon = null);
}
