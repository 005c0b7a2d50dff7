using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>The JSON values that a field of each type writes.</summary>
/// <param name="recordOf">Refers to the schema of a record, of which the declaration may be known.</param>
internal sealed class WrittenValueSchemas(Func<Type, WireShapeInfo?, JsonObject> recordOf) : IWireTypeVisitor
{
    public JsonNode Text() => SchemaNodes.OfType("string");

    public JsonNode Boolean() => SchemaNodes.OfType("boolean");

    public JsonNode Integer(string min, string max) => (min, max) switch
    {
        ("-2147483648", _) => Formatted("integer", "int32"),
        ("-9223372036854775808", _) => Formatted("integer", "int64"),
        _ => SchemaNodes.OfType("integer"),
    };

    public JsonNode Number(Type type) =>
        type == typeof(float) ? Formatted("number", "float")
        : type == typeof(double) ? Formatted("number", "double")
        : SchemaNodes.OfType("number");

    public JsonNode Time() => Formatted("number", "double");

    public JsonNode Uri() => Formatted("string", "uri");

    public JsonNode Bytes() => Formatted("string", "byte");

    public JsonNode TextEnum(IEnumerable<string> texts, WireTypeDescription number) =>
        new JsonObject { ["type"] = "string", ["enum"] = SchemaNodes.Texts(texts) };

    /// <remarks>A value of several types has no class in most languages.</remarks>
    public JsonNode Custom(string schema)
    {
        JsonObject written = [];
        if (JsonNode.Parse(schema) is JsonObject own && own["type"] is JsonValue type)
        {
            written["type"] = type.DeepClone();
        }
        return written;
    }

    public JsonNode Map() => SchemaNodes.OfType("object");

    public JsonNode List() => new JsonObject { ["type"] = "array", ["items"] = new JsonObject() };

    public JsonNode Any() => new JsonObject();

    public JsonNode Record(WireShapeInfo shape) => recordOf(shape.Type, shape);

    public JsonNode Dispatched(Type root, Type type, WireRegistry? own, WireShapeInfo? plain) => recordOf(type, plain);

    public JsonNode ListOf(WireTypeDescription item) => new JsonObject { ["type"] = "array", ["items"] = item(this) };

    public JsonNode OrNull(WireTypeDescription type) => type(this);

    private static JsonObject Formatted(string type, string format) => new() { ["type"] = type, ["format"] = format };
}
