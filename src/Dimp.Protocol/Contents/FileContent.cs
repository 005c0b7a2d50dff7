namespace Dimp.Protocol;

/// <summary>A file (type 16), here or to be fetched.</summary>
[Content(0x10, "file")]
public partial record FileContent : Content
{
    /// <summary>The name.</summary>
    [Field("filename")] public partial string? Filename { get; set; }

    /// <summary>Where the file can be fetched; <c>null</c> when the data is here.</summary>
    [Field("URL")] public partial string? Url { get; set; }

    /// <summary>The data; <c>null</c> when it is to be fetched.</summary>
    [Field("data")] public partial TransportableData? Data { get; set; }

    /// <summary>The key that opens the file; <c>null</c> when it is not encrypted.</summary>
    [Field("key", Legacy = ["password"])] public partial SymmetricKey? Password { get; set; }

    /// <summary>Creates a file of any type.</summary>
    /// <param name="type">The type: that of a file, an image, a voice message, a video, or of what nobody declared.</param>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">Where it can be fetched.</param>
    /// <param name="password">The key that opens it.</param>
    public static FileContent Create(
        ContentType type, TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null)
    {
        FileContent content = type.ToString() switch
        {
            "18" => new ImageContent(),
            "20" => new AudioContent(),
            "22" => new VideoContent(),
            _ => OfOtherType(type),
        };
        content.Fill(data, filename, url, password);
        return content;
    }

    /// <summary>Creates a file.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">Where it can be fetched.</param>
    /// <param name="password">The key that opens it.</param>
    public static FileContent File(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        Create(ContentType.File, data, filename, url, password);

    /// <summary>Creates an image.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">Where it can be fetched.</param>
    /// <param name="password">The key that opens it.</param>
    public static ImageContent Image(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (ImageContent)Create(ContentType.Image, data, filename, url, password);

    /// <summary>Creates a voice message.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">Where it can be fetched.</param>
    /// <param name="password">The key that opens it.</param>
    public static AudioContent Audio(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (AudioContent)Create(ContentType.Audio, data, filename, url, password);

    /// <summary>Creates a video.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">Where it can be fetched.</param>
    /// <param name="password">The key that opens it.</param>
    public static VideoContent Video(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (VideoContent)Create(ContentType.Video, data, filename, url, password);

    private static FileContent OfOtherType(ContentType type)
    {
        var content = new FileContent(new WireMap { ["type"] = type.ToString() });
        content.OnCreated();
        return content;
    }

    /// <summary>Sets what is there, in the order in which every peer writes it.</summary>
    private void Fill(TransportableData? data, string? filename, string? url, SymmetricKey? password)
    {
        Filename = filename;
        Url = url;
        Data = data;
        Password = password;
    }
}
