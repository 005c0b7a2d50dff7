using System.Text.Json;
using System.Text.Json.Serialization;
using Dimp.Benchmarks.Messages;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Contenders;

// What System.Text.Json comes nearest with: it dispatches on one key, which has to come first.
[JsonPolymorphic(
    TypeDiscriminatorPropertyName = "type",
    UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType,
    IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(JsonText), "1")]
[JsonDerivedType(typeof(JsonHandshake), "136")]
[JsonDerivedType(typeof(JsonArray), "202")]
internal class JsonContent
{
    public long Sn { get; set; }
    public double Time { get; set; }
    public string? Group { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class JsonText : JsonContent
{
    public string Text { get; set; } = "";
}

internal sealed class JsonArray : JsonContent
{
    public List<JsonContent> Contents { get; set; } = [];
}

internal sealed class JsonHandshake : JsonContent
{
    public string Command { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Message { get; set; }
    public string? Session { get; set; }
    [JsonIgnore] public HandshakeState State => Handshake.StateOf(Title, Session);
}

// The same without dispatch: one class that drops unknown keys, and one that keeps them.
internal class FlatHandshake
{
    public string Type { get; set; } = "";
    public long Sn { get; set; }
    public double Time { get; set; }
    public string? Group { get; set; }
    public string Command { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Message { get; set; }
    public string? Session { get; set; }
    [JsonIgnore] public HandshakeState State => Handshake.StateOf(Title, Session);
}

internal sealed class KeepingHandshake : FlatHandshake
{
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class FlatReliable
{
    public string Sender { get; set; } = "";
    public string Receiver { get; set; } = "";
    public double Time { get; set; }
    public string? Group { get; set; }
    public string? Type { get; set; }
    public string Data { get; set; } = "";
    public string? Key { get; set; }
    public Dictionary<string, string>? Keys { get; set; }
    public string Signature { get; set; } = "";
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonContent))]
[JsonSerializable(typeof(FlatHandshake))]
[JsonSerializable(typeof(KeepingHandshake))]
[JsonSerializable(typeof(FlatReliable))]
internal sealed partial class JsonModels : JsonSerializerContext;
