using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dimp;

/// <summary>Describes the messages of a registry to others.</summary>
public static class WireSchemaExtensions
{
    /// <summary>
    /// A JSON Schema (2020-12) of the messages of a registry. <see cref="JsonNode.ToJsonString"/> gives its text.
    /// </summary>
    /// <remarks>
    /// Rules that are C#, such as those in <see cref="WireRecord.OnValidated"/>, are not in it. A type of your own describes its
    /// values by <see cref="IWireValue{TSelf}.JsonSchema"/>.
    /// </remarks>
    /// <param name="registry">The registry.</param>
    /// <param name="profile">For what the schema is used.</param>
    /// <returns>A new schema. It may be edited.</returns>
    /// <exception cref="InvalidOperationException">
    /// The registry was compiled by a version of the generator that did not describe its decisions.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    /// <exception cref="JsonException">The <see cref="IWireValue{TSelf}.JsonSchema"/> of a type of your own is not JSON.</exception>
    public static JsonObject ToJsonSchema(this WireRegistry registry, WireSchemaProfile profile = WireSchemaProfile.Validation)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ThrowIfUndescribed(registry);
        return profile switch
        {
            WireSchemaProfile.Validation => new ValidationSchema(registry).Build(),
            WireSchemaProfile.CodeGeneration =>
                new CodeGenerationSchema(registry, SchemaDefinitions.OfJsonSchema, static record => record.Name).Build(),
            _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "There is no such profile."),
        };
    }

    /// <summary>
    /// The schemas of <see cref="WireSchemaProfile.CodeGeneration"/> as the value of <c>components.schemas</c> in an OpenAPI document:
    /// each under its name, with references to <c>#/components/schemas/</c>.
    /// </summary>
    /// <param name="registry">The registry.</param>
    /// <param name="nameOf">
    /// Names a record's schema; the name of its type when <c>null</c>. Of two records with one name the second gets a number.
    /// </param>
    /// <returns>New schemas. They may be edited.</returns>
    /// <exception cref="InvalidOperationException">
    /// The registry was compiled by a version of the generator that did not describe its decisions.
    /// </exception>
    /// <exception cref="JsonException">The <see cref="IWireValue{TSelf}.JsonSchema"/> of a type of your own is not JSON.</exception>
    public static JsonObject ToOpenApiSchemas(this WireRegistry registry, Func<Type, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ThrowIfUndescribed(registry);
        return new CodeGenerationSchema(registry, SchemaDefinitions.OfOpenApi, nameOf ?? (static record => record.Name)).BuildDefinitions();
    }

    private static void ThrowIfUndescribed(WireRegistry registry)
    {
        if (registry.Dispatch.Count == 0)
        {
            throw new InvalidOperationException(
                $"{registry.GetType().Name} does not say how it decides. Compile it with this version of Dimp.Generated.");
        }
    }
}
