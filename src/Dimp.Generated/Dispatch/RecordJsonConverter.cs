using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dimp;

/// <summary>Makes the converter and the contract of a record for System.Text.Json.</summary>
internal interface IRecordJsonConverter
{
    JsonConverter Converter { get; }

    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}

/// <summary>Reads and writes records of one type with System.Text.Json.</summary>
/// <typeparam name="TRecord">The type. A message that becomes another record is refused.</typeparam>
/// <param name="parser">Makes records of messages.</param>
internal sealed class RecordJsonConverter<TRecord>(IRecordParser parser) : JsonConverter<TRecord>, IRecordJsonConverter
    where TRecord : WireRecord
{
    public JsonConverter Converter => this;

    public JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TRecord>(options, this);

    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (!parser.TryParse(JsonMarshal.GetRawUtf8Value(document.RootElement), out WireRecord? record, out WireError? error))
        {
            throw JsonValues.Refusal(error);
        }
        return record as TRecord
            ?? throw new JsonException($"The message is a {record.GetType().Name}, where a {typeof(TRecord).Name} is expected.");
    }

    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options) => value.WriteTo(writer);
}
