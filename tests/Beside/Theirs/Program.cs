using System.Text.Json;
using System.Text.Json.Serialization;

string[] received =
[
    """{"zz":1.00,"limit":5,"command":"search","type":136}""",
    """{"type":"136","command":"block","list":[]}""",
    """{"aa":1E+3,"type":77,"text":"\u4e2d+"}""",
];
foreach (string json in received)
{
    Content content = JsonSerializer.Deserialize(json, ChatJson.Default.Content)!;
    Console.WriteLine($"{content.GetType().Name}: {JsonSerializer.Serialize(content, ChatJson.Default.Content)}");
}

// Every class that may come is listed here.
[JsonPolymorphic(TypeClassifier = typeof(ContentClassifier))]
[JsonDerivedType(typeof(Content))]
[JsonDerivedType(typeof(Command))]
[JsonDerivedType(typeof(SearchCommand))]
public class Content
{
    // A number or a string, and written as it came.
    public JsonElement? Type { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class Command : Content
{
    [JsonPropertyName("command")] public string? Name { get; set; }
}

public class SearchCommand : Command
{
    public string? Keywords { get; set; }
    public int Limit { get; set; } = 50;
}

// Walks over each object and looks for the keys. After that, the serializer reads the object.
public class ContentClassifier : JsonTypeClassifierFactory<Content>
{
    public override JsonTypeClassifier CreateJsonClassifier(JsonTypeClassifierContext context, JsonSerializerOptions options) => Classify;

    private static Type? Classify(ref Utf8JsonReader reader)
    {
        string? type = null;
        string? command = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = reader.ValueTextEquals("type");
            bool isCommand = reader.ValueTextEquals("command");
            reader.Read();
            string? text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number when reader.TryGetInt32(out int number) => number.ToString(),
                _ => null,
            };
            reader.Skip();
            type = isType ? text : type;
            command = isCommand ? text : command;
        }
        return (type, command) switch
        {
            ("136" or "command", "search") => typeof(SearchCommand),
            ("136" or "command", _) => typeof(Command),
            _ => typeof(Content),
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Content))]
internal partial class ChatJson : JsonSerializerContext;
