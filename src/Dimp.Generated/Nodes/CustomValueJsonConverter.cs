using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>
/// Reads and writes a type that implements <see cref="IWireValue{TSelf}"/> with System.Text.Json. Add it to the type with
/// an attribute: <c>[JsonConverter(typeof(CustomValueJsonConverter&lt;Colour&gt;))]</c>.
/// </summary>
/// <typeparam name="TSelf">The type.</typeparam>
public sealed class CustomValueJsonConverter<TSelf> : JsonConverter<TSelf> where TSelf : IWireValue<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is not valid JSON, or the type cannot read it.</exception>
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonValues.Read(ref reader));

    /// <summary>Writes a value, or <c>null</c> if its JSON value is undefined.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => WireValue.From(value).WriteTo(writer);

    /// <summary>Reads the key of a dictionary.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The type cannot read the key.</exception>
    public override TSelf ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(reader.GetString());

    /// <summary>Writes the key of a dictionary.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The key.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">The value is an object, an array, <c>null</c> or undefined.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(
            WireValue.From(value).AsString() ?? throw new NotSupportedException(
                $"This {typeof(TSelf).Name} cannot be a key: it is not a string, a number or a boolean."));
    }

    private static TSelf Read(WireValue value) =>
        !value.IsNullOrUndefined && TSelf.TryRead(value, out TSelf? result) ? result : throw JsonValues.Unexpected(typeof(TSelf));
}
