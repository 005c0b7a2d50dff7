using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Dimp.Protocol;

/// <summary>
/// A small file, such as an avatar: its address or its data, and the key that decrypts it. On the wire it is the address
/// alone, or a <c>data:</c> URI alone, or else an object of <c>data</c>, <c>filename</c>, <c>URL</c> and <c>key</c>.
/// </summary>
[JsonConverter(typeof(CustomValueJsonConverter<PortableNetworkFile>))]
public sealed class PortableNetworkFile : IWireValue<PortableNetworkFile>, IEquatable<PortableNetworkFile>
{
    /// <summary>Below this length a text is neither an address nor data.</summary>
    private const int ShortestText = 8;

    private static readonly string[] Contents = ["data", "filename", "URL"];

    private readonly WireMap _map;

    private PortableNetworkFile(WireMap map) => _map = map;

    /// <summary>Describes a file.</summary>
    /// <param name="data">The data.</param>
    /// <param name="filename">The name.</param>
    /// <param name="url">The address of the file.</param>
    /// <param name="password">The key that decrypts it.</param>
    /// <exception cref="ArgumentException">There is neither data nor a name nor an address: nobody would read that as a file.</exception>
    public PortableNetworkFile(
        TransportableData? data = null, string? filename = null, string? url = null, SymmetricKey? password = null)
    {
        if (data is null && filename is null && url is null)
        {
            throw new ArgumentException("A file needs data, a name or an address.", nameof(data));
        }
        _map = new WireMap
        {
            ["filename"] = filename,
            ["URL"] = url,
            ["data"] = WireValue.From(data),
            ["key"] = password?.Map.Clone(),
        };
    }

    /// <summary>The data; <c>null</c> when not given.</summary>
    public TransportableData? Data => _map["data"].As<TransportableData>();

    /// <summary>The name; <c>null</c> when not given.</summary>
    public string? Filename => _map["filename"].AsString();

    /// <summary>The address; <c>null</c> when not given.</summary>
    public string? Url => _map["URL"].AsString();

    /// <summary>A copy of the key that decrypts it; <c>null</c> when it is not encrypted.</summary>
    public SymmetricKey? Password => _map.GetMap("key") is { } key ? new SymmetricKey(key.Clone()) : null;

    /// <summary>Reads an address, a <c>data:</c> URI or Base64, or the JSON of an object.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public static PortableNetworkFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryRead(text, out PortableNetworkFile? file)
            ? file
            : throw new FormatException($"\"{text}\" is neither an address nor data.");
    }

    /// <summary>A string, or an object with data, a name or an address.</summary>
    static string IWireValue<PortableNetworkFile>.JsonSchema => """
        {
          "type": ["string", "object"],
          "pattern": "^[\\s\\S]{8}",
          "anyOf": [
            { "type": "string" },
            { "properties": { "data": { "not": { "type": "null" } } }, "required": ["data"] },
            { "properties": { "filename": { "not": { "type": "null" } } }, "required": ["filename"] },
            { "properties": { "URL": { "not": { "type": "null" } } }, "required": ["URL"] }
          ]
        }
        """;

    /// <inheritdoc/>
    public static bool TryRead(WireValue value, [MaybeNullWhen(false)] out PortableNetworkFile result)
    {
        WireMap? map = value.AsMap()?.Clone() ?? (value.Kind == WireKind.String ? Read(value.AsString()!) : null);
        result = map is not null && IsFile(map) ? new PortableNetworkFile(map) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public static bool CanRead(WireValue value) =>
        value.AsMap() is { } map ? IsFile(map)
        : value.Kind == WireKind.String && value.AsString() is { Length: >= ShortestText } text
            && (!text.StartsWith('{') || (ReadJson(text) is { } json && IsFile(json)));

    /// <inheritdoc/>
    public WireValue ToWireValue() =>
        IsSaidBy(Url, "URL") ? Url
        : Data is { IsUri: true } data && IsSaidBy(data.ToString(), "data") ? WireValue.From(data)
        : _map.Clone();

    /// <summary>Whether a text alone is read as this file. As in peers, the name of an address is left out.</summary>
    private bool IsSaidBy(string? text, string key) =>
        text is not null
        && Read(text)?[key].AsString() == text
        && _map.All(entry => entry.Key == key
            || (key == "URL" && entry.Key == "filename")
            || (entry.Value.IsNullOrUndefined && (entry.Key == "key" || Contents.Contains(entry.Key))));

    /// <summary>The file as JSON.</summary>
    public override string ToString() => ToWireValue().ToString();

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PortableNetworkFile? other) => other is not null && _map.Equals(other._map);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortableNetworkFile);

    /// <inheritdoc/>
    public override int GetHashCode() => _map.GetHashCode();

    /// <summary>Whether both have equal keys and values.</summary>
    /// <param name="left">One file.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(PortableNetworkFile? left, PortableNetworkFile? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a key or a value differs.</summary>
    /// <param name="left">One file.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(PortableNetworkFile? left, PortableNetworkFile? right) => !(left == right);

    private static bool IsFile(WireMap map) => Contents.Any(key => !map[key].IsNullOrUndefined);

    private static WireMap? Read(string text)
    {
        if (text.Length < ShortestText)
        {
            return null;
        }
        if (text.StartsWith('{'))
        {
            return ReadJson(text);
        }
        bool isAddress = text.IndexOf("://", StringComparison.Ordinal) is > 0 and < ShortestText;
        return new WireMap { [isAddress ? "URL" : "data"] = text };
    }

    private static WireMap? ReadJson(string json)
    {
        try
        {
            return WireMap.Parse(json);
        }
        catch (WireException)
        {
            return null;
        }
    }
}
