using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dimp;

/// <summary>Values from the reader of System.Text.Json. It returns tokens, so a value is collected first.</summary>
internal static class JsonValues
{
    /// <summary>The reader has checked its own limit already.</summary>
    private static readonly WireOptions Deep = new() { MaxDepth = WireOptions.GreatestDepth };

    /// <exception cref="JsonException">The value is not one valid JSON object.</exception>
    internal static WireMap ReadMap(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return ReadMap(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    internal static WireValue Read(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(document.RootElement);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Object => ReadMap(json),
            JsonValueKind.Array => ReadList(json),
            _ => ReadScalar(json),
        };
    }

    private static WireMap ReadMap(ReadOnlySpan<byte> json) =>
        WireMapReader.TryRead(json, Deep, out WireMap? map, out WireError? error) ? map : throw Refusal(error);

    private static WireList ReadList(ReadOnlySpan<byte> json) =>
        WireMapReader.TryReadList(json, Deep, out WireList? list, out WireError? error) ? list : throw Refusal(error);

    private static WireValue ReadScalar(ReadOnlySpan<byte> json)
    {
        // Strings and numbers are validated in a map.
        ReadOnlySpan<byte> start = "{\"\":"u8;
        byte[] map = [.. start, .. json, (byte)'}'];
        return WireMapReader.TryReadOwned(map, Deep, out WireMap? read, out WireError? error)
            ? read[""]
            : throw Refusal(error with { ByteOffset = error.ByteOffset - start.Length });
    }

    /// <summary>The exception of a converter. The serializer adds the position of the value in its own input.</summary>
    internal static JsonException Refusal(WireError error) => new(error.ToString(), new WireException(error));

    /// <summary>The exception of a converter for a valid value of the wrong kind.</summary>
    internal static JsonException Unexpected(Type expected) => new($"The value cannot be read as {expected.Name}.");
}
