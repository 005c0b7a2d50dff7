using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>Lists as System.Text.Json reads and writes them: with the text that they came with.</summary>
public sealed class WireListJsonConverter : JsonConverter<WireList>
{
    /// <summary>Reads an array.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="typeToConvert">The list's type.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="JsonException">The value is not one sound JSON array.</exception>
    public override WireList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.Read(ref reader).AsList() ?? throw JsonValues.Unexpected(typeToConvert);

    /// <summary>Writes a list.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The list.</param>
    /// <param name="options">Not asked.</param>
    public override void Write(Utf8JsonWriter writer, WireList value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
