using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Dimp;

/// <summary>
/// The schemas of a registry as components of an OpenAPI document. Each one refers to its base and has only its own keys, so that
/// the components are the tree of the records.
/// </summary>
internal sealed class RecordComponents
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<Type, string> _ids = [];
    private readonly JsonObject _schemas;

    /// <summary>Describes a registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="records">Its records, and those nested in them.</param>
    /// <param name="document">The document.</param>
    /// <param name="idOf">The name that a record has among the components, unless an earlier one has it.</param>
    internal RecordComponents(WireRegistry registry, IEnumerable<Type> records, OpenApiDocument document, Func<Type, string> idOf)
    {
        _document = document;
        var taken = new HashSet<string>();
        foreach (Type record in records)
        {
            string id = idOf(record);
            _ids.Add(record, taken.Add(id) ? id : record.FullName!.Replace('+', '.'));
        }
        _schemas = registry.ToOpenApiSchemas(record => _ids.GetValueOrDefault(record, record.Name));
    }

    /// <summary>Adds the schemas that the document does not have yet.</summary>
    internal void Add()
    {
        foreach ((string id, JsonNode? schema) in _schemas)
        {
            if (_document.Components?.Schemas?.ContainsKey(id) != true)
            {
                _document.AddComponent(id, Read(schema!));
            }
        }
    }

    /// <summary>Describes a record. Other keys than those that are declared are always allowed.</summary>
    internal void Describe(Type record, OpenApiSchema schema)
    {
        OpenApiSchema described = Read(_schemas[_ids[record]]!);
        schema.Type = described.Type;
        schema.Description = described.Description;
        schema.AllOf = described.AllOf;
        schema.Properties = described.Properties;
        schema.Required = described.Required;
        schema.Discriminator = described.Discriminator;
    }

    /// <remarks>OpenAPI 3.1 has no <c>defaultMapping</c>; the reader leaves it out.</remarks>
    private OpenApiSchema Read(JsonNode schema) =>
        new OpenApiJsonReader().ReadFragment<OpenApiSchema>(schema, OpenApiSpecVersion.OpenApi3_1, _document, out _)!;
}
