using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Reads and writes maps with System.Text.Json. They keep their text.</summary>
public sealed class WireMapJsonConverter : JsonConverter<WireMap>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The map's type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is not one valid JSON object.</exception>
    public override WireMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadMap(ref reader);

    /// <summary>Writes a map.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The map.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, WireMap value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
