using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Reads and writes values with System.Text.Json. They keep their text.</summary>
public sealed class WireValueJsonConverter : JsonConverter<WireValue>
{
    /// <summary>Reads a value of any kind.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The value's type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    public override WireValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.Read(ref reader);

    /// <summary>Writes a value, or <c>null</c> if it is undefined.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, WireValue value, JsonSerializerOptions options) => value.WriteTo(writer);
}
