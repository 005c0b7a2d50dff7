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
        return WireMapReader.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement), Deep, out WireMap? map, out WireError? error)
            ? map
            : throw Refusal(error);
    }

    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    internal static WireValue Read(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        // Only maps are validated, so the value is put into one.
        ReadOnlySpan<byte> start = "{\"\":"u8;
        byte[] json = [.. start, .. JsonMarshal.GetRawUtf8Value(document.RootElement), (byte)'}'];
        if (!WireMapReader.TryReadOwned(json, Deep, out WireMap? map, out WireError? error))
        {
            throw Refusal(error with { ByteOffset = error.ByteOffset - start.Length });
        }
        WireValue value = map[""];
        return value.Kind switch
        {
            WireKind.Map => value.AsMap()!.Clone(),
            WireKind.List => value.AsList()!.Clone(),
            _ => value,
        };
    }

    /// <summary>The exception of a converter. The serializer adds the position of the value in its own input.</summary>
    internal static JsonException Refusal(WireError error) => new(error.ToString(), new WireException(error));

    /// <summary>The exception of a converter for a valid value of the wrong kind.</summary>
    internal static JsonException Unexpected(Type expected) => new($"The value cannot be read as {expected.Name}.");
}
