using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Maps as System.Text.Json reads and writes them: with the text that they came with.</summary>
public sealed class WireMapJsonConverter : JsonConverter<WireMap>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="typeToConvert">The map's type.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="JsonException">The value is not one sound JSON object.</exception>
    public override WireMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadMap(ref reader);

    /// <summary>Writes a map.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The map.</param>
    /// <param name="options">Not asked.</param>
    public override void Write(Utf8JsonWriter writer, WireMap value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
