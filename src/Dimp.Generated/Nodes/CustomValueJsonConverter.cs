using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>
/// Reads and writes with System.Text.Json what says itself how it stands in a message. A type gets it by an attribute:
/// <c>[JsonConverter(typeof(CustomValueJsonConverter&lt;Colour&gt;))]</c>.
/// </summary>
/// <typeparam name="TSelf">The type.</typeparam>
public sealed class CustomValueJsonConverter<TSelf> : JsonConverter<TSelf> where TSelf : IWireValue<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="JsonException">The value is not sound, or the type cannot read it.</exception>
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonValues.Read(ref reader));

    /// <summary>Writes a value; <c>null</c> where it has nothing to say.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not asked.</param>
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => WireValue.From(value).WriteTo(writer);

    /// <summary>Reads the key of a dictionary.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="JsonException">The type cannot read the key.</exception>
    public override TSelf ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(reader.GetString());

    /// <summary>Writes the key of a dictionary.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The key.</param>
    /// <param name="options">Not asked.</param>
    /// <exception cref="NotSupportedException">The value is an object, an array, or nothing.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(
            WireValue.From(value).AsString() ?? throw new NotSupportedException($"A {typeof(TSelf).Name} that is no text cannot be a key."));
    }

    private static TSelf Read(WireValue value) =>
        !value.IsNullOrUndefined && TSelf.TryRead(value, out TSelf? result) ? result : throw JsonValues.Unexpected(typeof(TSelf));
}
