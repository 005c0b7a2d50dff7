using System.Text.Json.Nodes;

namespace Dimp.Tool.Output;

/// <summary>The schema for generating code as an OpenAPI document.</summary>
internal static class OpenApiDocument
{
    private const string Components = "#/components/schemas/";

    /// <summary>The document of a registry, with an operation for each record that is told apart, so that generators find them.</summary>
    internal static JsonObject Of(WireRegistry registry)
    {
        JsonObject components = registry.ToOpenApiSchemas();
        var paths = new JsonObject();
        foreach ((string name, JsonNode? component) in components)
        {
            bool isRoot = registry.Dispatch.Any(dispatch => dispatch.Root.Name == name);
            bool isUnion = component!["oneOf"] is not null || component["anyOf"] is not null;
            if (isRoot || (!isUnion && (component["discriminator"] ?? component["allOf"]?[1]?["discriminator"]) is not null))
            {
                paths[$"/{name}"] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = $"post{name}",
                        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(name) },
                        ["responses"] = new JsonObject
                        {
                            ["200"] = new JsonObject { ["description"] = "The answer.", ["content"] = Json(name) },
                        },
                    },
                };
            }
        }
        return new JsonObject
        {
            ["openapi"] = "3.2.0",
            ["info"] = new JsonObject
            {
                ["title"] = registry.GetType().Name,
                ["version"] = "1",
                ["description"] = "The messages of a registry. The paths are examples, so that generators of code find the schemas.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = components },
        };
    }

    private static JsonObject Json(string name) =>
        new() { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + name } } };
}
