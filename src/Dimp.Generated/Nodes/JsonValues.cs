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
        return document.RootElement.ValueKind == JsonValueKind.Object ? ReadMap(json) : ReadOther(json);
    }

    private static WireMap ReadMap(ReadOnlySpan<byte> json) =>
        WireMapReader.TryRead(json, Deep, out WireMap? map, out WireError? error) ? map : throw Refusal(error);

    private static WireValue ReadOther(ReadOnlySpan<byte> json)
    {
        if (!WireMapReader.IsAllowed(json.Length, Deep, out WireError? error))
        {
            throw Refusal(error);
        }
        if (!JsonScanner.IsValue(json, Deep.MaxDepth))
        {
            throw Refusal(JsonErrorLocator.FindInValue(json, Deep));
        }
        byte[] utf8 = json.ToArray();
        var entry = default(JsonEntry);
        entry.SetValue(0, utf8.Length, isEscaped: false);
        entry.MarkEscapes(utf8, hasKey: false);
        return entry.IsContainer(utf8) ? new WireList(utf8, 0, utf8.Length, parent: null, Deep.MaxDepth) : WireValue.Of(entry, utf8);
    }

    /// <summary>The exception of a converter. The serializer adds the position of the value in its own input.</summary>
    internal static JsonException Refusal(WireError error) => new(error.ToString(), new WireException(error));

    /// <summary>The exception of a converter for a valid value of the wrong kind.</summary>
    internal static JsonException Unexpected(Type expected) => new($"The value cannot be read as {expected.Name}.");
}
