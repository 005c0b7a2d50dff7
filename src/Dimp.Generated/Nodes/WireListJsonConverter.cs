using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Reads and writes lists with System.Text.Json. They keep their text.</summary>
public sealed class WireListJsonConverter : JsonConverter<WireList>
{
    /// <summary>Reads an array.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The list's type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is not one valid JSON array.</exception>
    public override WireList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.Read(ref reader).AsList() ?? throw JsonValues.Unexpected(typeToConvert);

    /// <summary>Writes a list.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The list.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, WireList value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
