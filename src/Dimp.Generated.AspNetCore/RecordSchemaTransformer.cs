using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Dimp;

/// <summary>
/// Describes the records of a registry in OpenAPI documents. A document that has one of them has all of them as components,
/// because every record under the one that is named may come.
/// </summary>
/// <param name="registry">The registry.</param>
internal sealed class RecordSchemaTransformer(WireRegistry registry) : IOpenApiSchemaTransformer
{
    private readonly Type[] _records = [.. registry.Shapes.Concat(registry.NestedShapes).Select(static shape => shape.Type)];

    // The whole registry is described once for a document, and not again for each record that the document names.
    private readonly ConditionalWeakTable<OpenApiDocument, RecordComponents> _components = [];

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        JsonTypeInfo type = context.JsonTypeInfo;
        if (_records.Contains(type.Type))
        {
            ComponentsFor(context).Describe(type.Type, schema);
        }
        else if (type.ElementType is { } element && _records.Contains(element))
        {
            // The framework leaves out what it does not know of the items.
            OpenApiSchema item = await context.GetOrCreateSchemaAsync(element, null, cancellationToken).ConfigureAwait(false);
            if (type.Kind == JsonTypeInfoKind.Dictionary)
            {
                schema.AdditionalProperties = item;
            }
            else
            {
                schema.Items = item;
            }
        }
    }

    private RecordComponents ComponentsFor(OpenApiSchemaTransformerContext context)
    {
        RecordComponents components = _components.GetValue(context.Document!, document => NewComponents(document, context));
        components.Add();
        return components;
    }

    private RecordComponents NewComponents(OpenApiDocument document, OpenApiSchemaTransformerContext context)
    {
        OpenApiOptions options = context.ApplicationServices.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName);
        JsonSerializerOptions serializer = context.JsonTypeInfo.Options;
        return new RecordComponents(
            registry,
            _records,
            document,
            type => (serializer.TryGetTypeInfo(type, out JsonTypeInfo? known) ? options.CreateSchemaReferenceId(known) : null) ?? type.Name);
    }
}
