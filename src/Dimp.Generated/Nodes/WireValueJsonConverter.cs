using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Values as System.Text.Json reads and writes them: with the text that they came with.</summary>
public sealed class WireValueJsonConverter : JsonConverter<WireValue>
{
    /// <summary>Reads a value of any kind.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="typeToConvert">The value's type.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="JsonException">The value is not sound.</exception>
    public override WireValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.Read(ref reader);

    /// <summary>Writes a value; <c>null</c> where there is none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not asked.</param>
    public override void Write(Utf8JsonWriter writer, WireValue value, JsonSerializerOptions options) => value.WriteTo(writer);
}
