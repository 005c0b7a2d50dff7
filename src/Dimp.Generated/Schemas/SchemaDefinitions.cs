using System.Text.Json.Nodes;

namespace Dimp;

/// <summary>The definitions of a schema: each thing is defined once, under a name of its own.</summary>
/// <param name="place">Where they are in the document, as the beginning of a reference.</param>
internal sealed class SchemaDefinitions(string place)
{
    /// <summary>Where JSON Schema has definitions.</summary>
    internal const string OfJsonSchema = "#/$defs/";

    /// <summary>Where OpenAPI has them.</summary>
    internal const string OfOpenApi = "#/components/schemas/";

    private readonly Dictionary<object, string> _names = [];

    /// <summary>The definitions, in the order in which they were first referred to.</summary>
    internal JsonObject All { get; } = [];

    /// <summary>A reference to a definition, which is made if there is none yet. It may refer to itself.</summary>
    /// <param name="key">What is defined.</param>
    /// <param name="wanted">Its name, if no other definition has it.</param>
    /// <param name="define">Makes the definition.</param>
    internal JsonObject Ref(object key, string wanted, Func<JsonNode> define)
    {
        if (!_names.TryGetValue(key, out string? name))
        {
            name = wanted;
            for (int i = 2; All.ContainsKey(name); i++)
            {
                name = $"{wanted}.{i}";
            }
            _names.Add(key, name);
            // Takes the place, so that definitions come in the order of reading.
            All[name] = null;
            All[name] = define();
        }
        return new JsonObject { ["$ref"] = place + Uri.EscapeDataString(name) };
    }
}
