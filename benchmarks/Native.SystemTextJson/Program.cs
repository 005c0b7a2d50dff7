using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

// One message, given as an argument or else the one below: the program ends when it is read.
byte[] wire = args is [var json]
    ? Encoding.UTF8.GetBytes(json)
    : """{"type":"136","sn":2043128762,"command":"handshake","title":"DIM?","session":"9f86d081884c7d65"}"""u8.ToArray();
return JsonSerializer.Deserialize(wire, Models.Default.Content) is Handshake { Session.Length: > 0 } ? 0 : 1;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Handshake), "136")]
internal class Content
{
    [JsonPropertyName("sn")] public long Sn { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class Handshake : Content
{
    [JsonPropertyName("title")] public string Title { get; set; } = "";
    [JsonPropertyName("session")] public string? Session { get; set; }
}

[JsonSerializable(typeof(Content))]
internal sealed partial class Models : JsonSerializerContext;
