using System.Text.Json;
using System.Text.Json.Serialization;

namespace Station.Load.Rival;

/// <summary>What a station has to know of a message, as a class of System.Text.Json.</summary>
internal class RivalMessage
{
    public string? Sender { get; set; }

    public string? Receiver { get; set; }

    public JsonElement? Time { get; set; }

    public JsonElement? Sn { get; set; }

    public string? Data { get; set; }

    public string? Signature { get; set; }

    public JsonElement? Content { get; set; }

    public JsonElement? Type { get; set; }

    public string? Command { get; set; }

    public string? Title { get; set; }

    public string? Session { get; set; }

    public string? Did { get; set; }

    public RivalOrigin? Origin { get; set; }
}

/// <summary>A message of which nothing gets lost, so that it can be written again.</summary>
internal sealed class RivalWholeMessage : RivalMessage
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

internal sealed record RivalOrigin(string? Sender, string? Receiver, JsonElement? Time, JsonElement? Sn, string? Signature);

/// <summary>What a station answers.</summary>
internal sealed record RivalAnswer(
    string Type, long Sn, double Time, string Command, string? Title, string? Message, string? Session, string? Reason, string? Text, RivalOrigin? Origin);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RivalMessage))]
[JsonSerializable(typeof(RivalWholeMessage))]
[JsonSerializable(typeof(RivalAnswer))]
internal sealed partial class RivalJson : JsonSerializerContext;
