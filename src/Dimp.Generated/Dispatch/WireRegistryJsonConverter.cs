using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>
/// Reads and writes with System.Text.Json every record that a registry knows: for a context whose options name converters.
/// Where options are at hand, the registry itself is the resolver to put into them.
/// </summary>
/// <remarks>
/// A context creates its converters itself, so it needs a class of one's own:
/// <c>public sealed class ChatConverter() : WireRegistryJsonConverter&lt;Content&gt;(ChatContents.Default);</c>
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
    /// <param name="options">Not asked.</param>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        _registry.FindConverter(typeToConvert)?.Converter;
}
