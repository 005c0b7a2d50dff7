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
/// <param name="registry">Makes records of messages.</param>
internal sealed class RecordJsonConverter<TRecord>(WireRegistry<TRecord> registry) : JsonConverter<TRecord>, IRecordJsonConverter
    where TRecord : WireRecord
{
    public JsonConverter Converter => this;

    public JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TRecord>(options, this);

    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return registry.TryParse(JsonMarshal.GetRawUtf8Value(document.RootElement), out TRecord? record, out WireError? error)
            ? record
            : throw JsonValues.Refusal(error);
    }

    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options) => value.WriteTo(writer);
}
