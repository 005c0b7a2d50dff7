using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Dimp.Protocol;

/// <summary>
/// Binary data as text: Base64, or a <c>data:</c> URI, or plain text. The text is kept unchanged; data is equal when its
/// text is.
/// </summary>
[JsonConverter(typeof(CustomValueJsonConverter<TransportableData>))]
public sealed class TransportableData : IWireValue<TransportableData>, IEquatable<TransportableData>
{
    private const string Scheme = "data:";
    private const string Base64Mark = ";base64";

    private readonly string _text;
    private readonly bool _isPlain;
    private byte[]? _bytes;

    private TransportableData(string text, bool isPlain = false, byte[]? bytes = null)
    {
        _text = text;
        _isPlain = isPlain;
        _bytes = bytes;
    }

    /// <summary>Creates data from Base64 or a <c>data:</c> URI.</summary>
    /// <param name="text">The text.</param>
    public static TransportableData Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>Encodes data as Base64, or as a <c>data:</c> URI when its type is given.</summary>
    /// <param name="bytes">The data, which is copied.</param>
    /// <param name="mediaType">The type, such as <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">The type has a comma, at which the data would begin.</exception>
    public static TransportableData From(ReadOnlySpan<byte> bytes, string? mediaType = null)
    {
        if (mediaType?.Contains(',', StringComparison.Ordinal) == true)
        {
            throw new ArgumentException("In a data: URI, the data begins at the first comma: write %2C in the type.", nameof(mediaType));
        }
        string base64 = Convert.ToBase64String(bytes);
        return new(mediaType is null ? base64 : $"{Scheme}{mediaType}{Base64Mark},{base64}", bytes: bytes.ToArray());
    }

    /// <summary>
    /// Creates data from plain text, whose bytes are its UTF-8. On the wire it is that text alone, so it is read back as plain text
    /// only from <see cref="SecureMessage.Data"/> of a message that everybody may read.
    /// </summary>
    /// <param name="text">The text.</param>
    public static TransportableData Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, isPlain: true);
    }

    /// <summary>The encoding of the text: <c>base64</c>, or empty for plain text.</summary>
    public string Encoding => IsBase64 ? "base64" : "";

    /// <summary>The type of the data; <c>null</c> when not given.</summary>
    public string? MediaType =>
        IsUri && (IsBase64 ? Head[..^Base64Mark.Length] : Head) is { Length: > 0 } mediaType ? mediaType : null;

    /// <summary>The data; <c>null</c> when the text cannot be decoded.</summary>
    public ReadOnlyMemory<byte>? Bytes =>
        // Several threads may make it: all are equal, and a reference is published after what it refers to.
        (_bytes ??= Decode()) is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null;

    internal bool IsUri =>
        !_isPlain && _text.StartsWith(Scheme, StringComparison.Ordinal) && _text.Contains(',', StringComparison.Ordinal);

    private bool IsBase64 => !_isPlain && (!IsUri || Head.EndsWith(Base64Mark, StringComparison.Ordinal));

    /// <summary>The part of a URI that describes its data.</summary>
    private string Head => _text[Scheme.Length.._text.IndexOf(',', StringComparison.Ordinal)];

    /// <summary>A string.</summary>
    static string IWireValue<TransportableData>.JsonSchema => """{"type":"string"}""";

    /// <inheritdoc/>
    public static bool TryRead(WireValue value, [MaybeNullWhen(false)] out TransportableData result)
    {
        result = CanRead(value) ? new(value.AsString()!) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public static bool CanRead(WireValue value) => value.Kind == WireKind.String;

    /// <inheritdoc/>
    public WireValue ToWireValue() => _text;

    /// <summary>The text.</summary>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] TransportableData? other) =>
        other is not null && _text == other._text && _isPlain == other._isPlain;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TransportableData);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both have the same text, and mean the same by it.</summary>
    /// <param name="left">Some data.</param>
    /// <param name="right">Other data.</param>
    public static bool operator ==(TransportableData? left, TransportableData? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the texts differ, or only one is plain.</summary>
    /// <param name="left">Some data.</param>
    /// <param name="right">Other data.</param>
    public static bool operator !=(TransportableData? left, TransportableData? right) => !(left == right);

    private byte[]? Decode()
    {
        string body = IsUri ? _text[(_text.IndexOf(',', StringComparison.Ordinal) + 1)..] : _text;
        if (!IsBase64)
        {
            return System.Text.Encoding.UTF8.GetBytes(IsUri ? Uri.UnescapeDataString(body) : body);
        }
        byte[] buffer = new byte[body.Length];
        return Convert.TryFromBase64String(body, buffer, out int length) ? buffer[..length] : null;
    }
}
