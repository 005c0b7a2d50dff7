using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>
/// Reads and writes every record of a registry with System.Text.Json. Use it for a context that names its converters. If
/// you have options, add the registry itself to them as a resolver.
/// </summary>
/// <remarks>
/// A context creates its converters itself, so declare a class for it: <c>public sealed class ChatConverter() :
/// WireRegistryJsonConverter&lt;Content&gt;(ChatContents.Default);</c>
/// </remarks>
/// <typeparam name="TRoot">The root of the registry.</typeparam>
/// <param name="registry">The registry.</param>
public class WireRegistryJsonConverter<TRoot>(WireRegistry<TRoot> registry) : JsonConverterFactory where TRoot : WireRecord
{
    private readonly WireRegistry<TRoot> _registry = registry ?? throw new ArgumentNullException(nameof(registry));

    /// <summary>Whether the registry knows a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => _registry.FindConverter(typeToConvert) is not null;

    /// <summary>Makes the converter of a record.</summary>
    /// <param name="typeToConvert">The record's type.</param>
    /// <param name="options">Not used.</param>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        _registry.FindConverter(typeToConvert)?.Converter;
}
