using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dimp;

// A registry is a resolver like a JsonSerializerContext. It knows each of its records by the exact type, because a caller
// may ask for the type of the value instead of the type of the member. SignalR does so, and so do members of type object.
public abstract partial class WireRegistry<TRoot> : IJsonTypeInfoResolver, IRecordParser
{
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => FindConverter(type)?.CreateTypeInfo(options);

    bool IRecordParser.TryParse(
        ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out WireRecord? record, [NotNullWhen(false)] out WireError? error)
    {
        bool isMessage = TryParse(utf8Json, out TRoot? found, out error);
        record = found;
        return isMessage;
    }

    /// <summary>The contract of a type; <c>null</c> if it is not a record of this registry.</summary>
    internal IRecordJsonConverter? FindConverter(Type type)
    {
        if (type == typeof(TRoot))
        {
            return new RecordJsonConverter<TRoot>(this);
        }
        WireShapeInfo? shape = type.IsAssignableTo(typeof(WireRecord)) ? Shapes.FirstOrDefault(shape => shape.Type == type) : null;
        return shape?.FindUp(new ParserOf(this)) is { } parser ? shape.Accept(new ConverterOf(parser)) : null;
    }

    /// <summary>Finds the root of a record: the root of this registry, or the root of nested messages.</summary>
    private sealed class ParserOf(WireRegistry<TRoot> registry) : IWireShapeVisitor<IRecordParser?>
    {
        public IRecordParser? Visit<TRecord>() where TRecord : WireRecord =>
            registry as WireRegistry<TRecord> as IRecordParser
            ?? (registry is IWireRegistry<TRecord> nested ? new RegistryView<TRecord>(registry, nested) : null);
    }

    private sealed class ConverterOf(IRecordParser parser) : IWireShapeVisitor<IRecordJsonConverter>
    {
        public IRecordJsonConverter Visit<TRecord>() where TRecord : WireRecord => new RecordJsonConverter<TRecord>(parser);
    }
}
