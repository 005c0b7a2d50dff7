using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>The JSON values that a field of each type can read.</summary>
internal abstract class ValueSchemas : IWireTypeVisitor
{
    private const string Digits = "[0-9]+";
    private const string Zeros = @"-(?:0+\.?0*|\.0+)(?:[eE][+-]?[0-9]+)?";
    private const string Positive = @"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    /// <summary>A character of Base64, after white space.</summary>
    private const string Base64Digit = @"[ \t\r\n]*[A-Za-z0-9+/]";
    private const string Base64Padding = @"[ \t\r\n]*=";

    /// <summary>The last moment of the year 9999, in seconds since 1970.</summary>
    private const string LastSecond = "253402300799.9999999";

    public JsonNode Text() => SchemaNodes.OfTypes("string", "number", "boolean");

    public JsonNode Boolean() => new JsonObject
    {
        ["anyOf"] = new JsonArray(
            SchemaNodes.OfType("boolean"),
            new JsonObject { ["enum"] = new JsonArray(SchemaNodes.Number("0"), SchemaNodes.Number("1")) },
            Matching($"(?:{string.Join('|', LenientText.BooleanWords.Select(IgnoringCase))})?")),
    };

    public JsonNode Integer(string min, string max)
    {
        bool isSigned = min[0] == '-';
        JsonObject schema = NumberLike(isSigned ? "-?" + Digits : $"(?:{Digits}|-0+)");
        if (decimal.TryParse(min, CultureInfo.InvariantCulture, out _) && decimal.TryParse(max, CultureInfo.InvariantCulture, out _))
        {
            // A fraction is cut off.
            schema["exclusiveMinimum"] = SchemaNodes.Number(Sum(min, -1));
            schema["exclusiveMaximum"] = SchemaNodes.Number(Sum(max, 1));
        }
        return schema;
    }

    public JsonNode Number(Type type)
    {
        JsonObject schema = NumberLike("-?" + Positive);
        if (type == typeof(decimal))
        {
            schema["minimum"] = SchemaNodes.Number(decimal.MinValue.ToString(CultureInfo.InvariantCulture));
            schema["maximum"] = SchemaNodes.Number(decimal.MaxValue.ToString(CultureInfo.InvariantCulture));
        }
        return schema;
    }

    public JsonNode Time()
    {
        JsonObject schema = NumberLike($"(?:{Positive}|{Zeros})");
        schema["minimum"] = SchemaNodes.Number("0");
        schema["maximum"] = SchemaNodes.Number(LastSecond);
        return schema;
    }

    public JsonNode Uri() => SchemaNodes.OfType("string");

    public JsonNode Bytes() => new JsonObject
    {
        ["type"] = "string",
        ["pattern"] = $"^(?:(?:{Base64Digit}){{4}})*(?:{Base64Digit}{Base64Digit}(?:{Base64Digit}|{Base64Padding}){Base64Padding})?[ \\t\\r\\n]*$",
    };

    public JsonNode TextEnum(IEnumerable<string> texts, WireTypeDescription number) => new JsonObject
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = SchemaNodes.Texts(texts) }, number(this)),
    };

    public JsonNode Custom(string schema) => JsonNode.Parse(schema) is { } own && !SchemaNodes.IsTrue(own) ? own : SchemaNodes.NotNull();

    public JsonNode Map() => SchemaNodes.OfType("object");

    public JsonNode List() => SchemaNodes.OfType("array");

    public JsonNode Any() => SchemaNodes.True();

    public abstract JsonNode Record(WireShapeInfo shape);

    public abstract JsonNode Dispatched(Type root, Type type, WireRegistry? own, WireShapeInfo? plain);

    public JsonNode ListOf(WireTypeDescription item)
    {
        var schema = new JsonObject { ["type"] = "array" };
        if (item(this) is var items && !SchemaNodes.IsTrue(items))
        {
            schema["items"] = items;
        }
        return schema;
    }

    public JsonNode OrNull(WireTypeDescription type) => SchemaNodes.OrNull(type(this));

    /// <summary>A number, a string that is one, or a boolean.</summary>
    private static JsonObject NumberLike(string text)
    {
        JsonObject schema = SchemaNodes.OfTypes("number", "string", "boolean");
        schema["pattern"] = Trimmed(text);
        return schema;
    }

    private static string Sum(string integer, int more) =>
        (BigInteger.Parse(integer, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Matching(string text) => new() { ["type"] = "string", ["pattern"] = Trimmed(text) };

    /// <summary>Spaces around a text do not matter.</summary>
    private static string Trimmed(string text) => $"^ *{text} *$";

    private static string IgnoringCase(string word) =>
        string.Concat(word.Select(static letter => char.IsAsciiLetter(letter) ? $"[{letter}{char.ToUpperInvariant(letter)}]" : $"{letter}"));
}
