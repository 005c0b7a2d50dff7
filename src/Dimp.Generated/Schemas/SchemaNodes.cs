using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dimp;

/// <summary>Makes parts of a JSON Schema.</summary>
internal static class SchemaNodes
{
    /// <summary>The version of JSON Schema, as the value of <c>$schema</c>.</summary>
    internal const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    internal static JsonNode False() => JsonValue.Create(false);

    internal static JsonNode True() => JsonValue.Create(true);

    internal static bool IsTrue(JsonNode schema) => schema.GetValueKind() == JsonValueKind.True;

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)JsonValue.Create(text))]);

    internal static JsonObject OfType(string type) => new() { ["type"] = type };

    internal static JsonObject OfTypes(params string[] types) => new() { ["type"] = Texts(types) };

    internal static JsonObject NotNull() => new() { ["not"] = OfType("null") };

    internal static JsonObject Required(string key) => new() { ["required"] = Texts([key]) };

    /// <summary>A number as it is written.</summary>
    internal static JsonNode Number(string text) => JsonNode.Parse(text)!;

    /// <summary>The parts together, without those that say nothing.</summary>
    internal static JsonNode AllOf(params IEnumerable<JsonNode> parts) => parts.Where(static part => !IsTrue(part)).ToArray() switch
    {
        [] => True(),
        [var only] => only,
        var several => new JsonObject { ["allOf"] = new JsonArray(several) },
    };

    internal static JsonNode If(JsonNode condition, JsonNode then, JsonNode otherwise)
    {
        if (IsTrue(then) && IsTrue(otherwise))
        {
            return True();
        }
        var schema = new JsonObject { ["if"] = condition };
        if (!IsTrue(then))
        {
            schema["then"] = then;
        }
        if (!IsTrue(otherwise))
        {
            schema["else"] = otherwise;
        }
        return schema;
    }

    internal static JsonNode Described(JsonNode schema, string? description)
    {
        if (description is null)
        {
            return schema;
        }
        JsonObject described = schema as JsonObject ?? [];
        described.Insert(0, "description", description);
        return described;
    }

    /// <summary>The values that match a text: the string, and the number that is written like it.</summary>
    internal static JsonArray Spellings(IEnumerable<string> texts)
    {
        var values = new JsonArray();
        foreach (string text in texts)
        {
            values.Add((JsonNode)JsonValue.Create(text));
            const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out decimal number)
                && number.ToString(CultureInfo.InvariantCulture) == text)
            {
                values.Add(Number(text));
            }
        }
        return values;
    }

    internal static JsonNode OrNull(JsonNode schema)
    {
        // A value of a struct that may be null has a schema that allows it already.
        if (IsTrue(schema) || !JsonNode.DeepEquals(WithoutNull(schema.DeepClone()), schema))
        {
            return schema;
        }
        if (schema is JsonObject simple && !simple.ContainsKey("enum") && !simple.ContainsKey("anyOf") && simple["type"] is { } type)
        {
            simple["type"] = type is JsonArray several
                ? Texts(several.Select(static one => one!.GetValue<string>()).Append("null"))
                : Texts([type.GetValue<string>(), "null"]);
            return simple;
        }
        return new JsonObject { ["anyOf"] = new JsonArray(schema, OfType("null")) };
    }

    internal static JsonNode WithoutNull(JsonNode schema)
    {
        if (schema is not JsonObject)
        {
            return IsTrue(schema) ? NotNull() : schema;
        }
        if (schema["anyOf"] is JsonArray and [{ } value, var last] && JsonNode.DeepEquals(last, OfType("null")))
        {
            return value.DeepClone();
        }
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = Texts(types.Select(static type => type!.GetValue<string>()).Where(static type => type != "null"));
        }
        return schema;
    }
}
