using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp.Benchmarks.Contenders;

[JsonPolymorphic(TypeClassifier = typeof(Classifier))]
[JsonDerivedType(typeof(ClassifiedContent))]
[JsonDerivedType(typeof(ClassifiedText))]
[JsonDerivedType(typeof(ClassifiedHandshake))]
[JsonDerivedType(typeof(ClassifiedArray))]
internal class ClassifiedContent
{
    public string? Type { get; set; }
    public long Sn { get; set; }
    public double Time { get; set; }
    public string? Group { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class ClassifiedText : ClassifiedContent
{
    public string Text { get; set; } = "";
}

internal sealed class ClassifiedArray : ClassifiedContent
{
    public List<ClassifiedContent> Contents { get; set; } = [];
}

internal sealed class ClassifiedHandshake : ClassifiedContent
{
    public string Command { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Message { get; set; }
    public string? Session { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClassifiedContent))]
internal sealed partial class ClassifiedModels : JsonSerializerContext;
