using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dimp;

// A registry is a resolver like a JsonSerializerContext. It knows each of its records by the exact type, because a caller
// may ask for the type of the value instead of the type of the member. SignalR does so, and so do members of type object.
public abstract partial class WireRegistry<TRoot> : IJsonTypeInfoResolver
{
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => FindConverter(type)?.CreateTypeInfo(options);

    /// <summary>The contract of a type; <c>null</c> if it is not a record of this registry.</summary>
    internal IRecordJsonConverter? FindConverter(Type type) =>
        type == typeof(TRoot) ? new RecordJsonConverter<TRoot>(this)
        : type.IsAssignableTo(typeof(WireRecord)) ? FindShape(type)?.Accept(new ConverterOf(this))
        : null;

    private sealed class ConverterOf(WireRegistry<TRoot> registry) : IWireShapeVisitor<IRecordJsonConverter?>
    {
        public IRecordJsonConverter? Visit<TRecord>() where TRecord : WireRecord =>
            registry.For<TRecord>() is { } one ? new RecordJsonConverter<TRecord>(one) : null;
    }
}
