using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>What one field asks of a message.</summary>
/// <param name="Value">What the value of its key must satisfy.</param>
/// <param name="IsRequired">Whether the key itself must be there.</param>
/// <param name="OtherKeys">What the other keys must satisfy that may be there instead; <c>null</c> if there are none.</param>
internal sealed record FieldSchema(JsonNode Value, bool IsRequired, JsonNode? OtherKeys)
{
    internal static FieldSchema Of(WireField field, IWireTypeVisitor visitor)
    {
        (string Key, bool IsItem)[] others =
        [
            .. field.ReadNames.Skip(1).Select(static key => (key, false)),
            .. field.Single is { } single ? [(single, true)] : Array.Empty<(string, bool)>(),
        ];
        if (others.Length == 0 && field.IsRequired)
        {
            return new FieldSchema(Describe(field, field.Describe(visitor), isNullable: false), true, null);
        }
        // The first key that has a value is the one that counts.
        JsonNode rest = field.IsRequired ? SchemaNodes.False() : SchemaNodes.True();
        for (int i = others.Length - 1; i >= 0; i--)
        {
            JsonNode value = field.Describe(visitor);
            JsonNode schema = SchemaNodes.OrNull(others[i].IsItem ? value["items"]?.DeepClone() ?? SchemaNodes.True() : value);
            rest = SchemaNodes.AllOf(
                SchemaNodes.IsTrue(schema) ? schema : new JsonObject { ["properties"] = new JsonObject { [others[i].Key] = schema } },
                SchemaNodes.If(IsNull(others[i].Key), rest, SchemaNodes.True()));
        }
        return new FieldSchema(
            Describe(field, field.Describe(visitor), isNullable: true),
            false,
            others.Length == 0 ? null : SchemaNodes.If(IsNull(field.Key), rest, SchemaNodes.True()));
    }

    /// <summary>Whether the message has a key, even with the value <c>null</c>.</summary>
    internal static JsonNode IsPresent(WireFieldKeys field) => IsAnyPresent(field.ReadNames);

    internal static JsonNode IsAnyPresent(IReadOnlyList<string> keys) => keys is [var only]
        ? SchemaNodes.Required(only)
        : new JsonObject { ["anyOf"] = new JsonArray([.. keys.Select(SchemaNodes.Required)]) };

    /// <summary>Whether the value of a key, or of its first other name that has one, is one of the values as text.</summary>
    internal static JsonNode HasValue(WireFieldKeys field, IEnumerable<string> values)
    {
        IReadOnlyList<string> keys = field.ReadNames;
        JsonNode result = Has(keys[^1]);
        foreach (string key in keys.Reverse().Skip(1))
        {
            result = new JsonObject { ["anyOf"] = new JsonArray(Has(key), SchemaNodes.AllOf(IsNull(key), result)) };
        }
        return result;

        JsonObject Has(string key) => new()
        {
            ["properties"] = new JsonObject { [key] = new JsonObject { ["enum"] = SchemaNodes.Spellings(values) } },
            ["required"] = SchemaNodes.Texts([key]),
        };
    }

    /// <summary>Whether a key is absent or <c>null</c>.</summary>
    private static JsonObject IsNull(string key) => new() { ["properties"] = new JsonObject { [key] = SchemaNodes.OfType("null") } };

    private static JsonNode Describe(WireField field, JsonNode value, bool isNullable) =>
        SchemaNodes.Described(isNullable ? SchemaNodes.OrNull(value) : SchemaNodes.WithoutNull(value), field.Description);
}
