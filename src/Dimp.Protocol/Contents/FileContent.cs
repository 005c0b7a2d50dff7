namespace Dimp.Protocol;

/// <summary>A file (type 16): its data, or the address of the data.</summary>
[Content(0x10, "file")]
public partial record FileContent : Content
{
    /// <summary>The name.</summary>
    [Field("filename")] public partial string? Filename { get; set; }

    /// <summary>The address of the file; <c>null</c> when the message has the data.</summary>
    [Field("URL")] public partial string? Url { get; set; }

    /// <summary>The data; <c>null</c> when the message has only the address.</summary>
    [Field("data")] public partial TransportableData? Data { get; set; }

    /// <summary>The key that decrypts the file; <c>null</c> when it is not encrypted.</summary>
    [Field("key", Legacy = ["password"])] public partial SymmetricKey? Password { get; set; }

    /// <summary>Creates a file of any type.</summary>
    /// <param name="type">The type of a file, an image, a voice message or a video, or an undeclared type.</param>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
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
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
    public static FileContent File(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        Create(ContentType.File, data, filename, url, password);

    /// <summary>Creates an image.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
    public static ImageContent Image(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (ImageContent)Create(ContentType.Image, data, filename, url, password);

    /// <summary>Creates a voice message.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
    public static AudioContent Audio(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (AudioContent)Create(ContentType.Audio, data, filename, url, password);

    /// <summary>Creates a video.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
    public static VideoContent Video(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null) =>
        (VideoContent)Create(ContentType.Video, data, filename, url, password);

    private static FileContent OfOtherType(ContentType type)
    {
        var content = new FileContent(new WireMap { ["type"] = type.ToString() });
        content.OnCreated();
        return content;
    }

    /// <summary>Sets the given values, in the order in which every peer writes them.</summary>
    private void Fill(TransportableData? data, string? filename, string? url, SymmetricKey? password)
    {
        Filename = filename;
        Url = url;
        Data = data;
        Password = password;
    }
}
