using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dimp;

/// <summary>Values from the reader of System.Text.Json. It hands out tokens, so a value is collected first.</summary>
internal static class JsonValues
{
    /// <summary>The reader has a limit of its own, which was asked already.</summary>
    private static readonly WireOptions Deep = new() { MaxDepth = WireOptions.GreatestDepth };

    /// <exception cref="JsonException">The value is not one sound JSON object.</exception>
    internal static WireMap ReadMap(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return WireMapReader.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement), Deep, out WireMap? map, out WireError? error)
            ? map
            : throw Refusal(error);
    }

    /// <exception cref="JsonException">The value is not sound.</exception>
    internal static WireValue Read(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        // Maps are what is read and checked, so the value is put into one.
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

    /// <summary>What a converter throws. The serializer adds where in its own input the value stands.</summary>
    internal static JsonException Refusal(WireError error) => new(error.ToString(), new WireException(error));

    /// <summary>What a converter throws when the value is sound, but another one was asked for.</summary>
    internal static JsonException Unexpected(Type expected) => new($"The value cannot be read as {expected.Name}.");
}
