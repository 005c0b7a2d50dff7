using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

// The members of other libraries that the recipes call, with the signatures that they have there: to compile the page, and not
// to download seven clients.
namespace Dimp.Hosts.Tests.Pages;

internal delegate Task AsyncEventHandler<in TEvent>(object sender, TEvent args);

internal interface IBasicConsumer
{
    event AsyncEventHandler<IBasicDelivery> ReceivedAsync;
}

internal interface IBasicDelivery
{
    ReadOnlyMemory<byte> Body { get; }
}

internal interface IChannel
{
    ValueTask BasicPublishAsync(string exchange, string routingKey, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default);
}

public sealed class SerializationContext;

internal interface ISerializer<in T>
{
    byte[] Serialize(T data, SerializationContext context);
}

internal interface IDeserializer<out T>
{
    T Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context);
}

internal readonly struct RedisValue
{
    public static implicit operator RedisValue(byte[]? value) => default;

    public static implicit operator byte[]?(RedisValue value) => null;
}

internal interface IDatabase
{
    Task<RedisValue> StringGetAsync(string key);

    Task<bool> StringSetAsync(string key, RedisValue value);
}

internal interface IMqttClient
{
    event Func<IMqttReceived, Task> ApplicationMessageReceivedAsync;

    Task PublishBinaryAsync(string topic, IEnumerable<byte> payload);
}

internal interface IMqttReceived
{
    IMqttMessage ApplicationMessage { get; }
}

internal interface IMqttMessage
{
    ReadOnlySequence<byte> Payload { get; }
}

internal abstract class GrpcSerializationContext
{
    public abstract IBufferWriter<byte> GetBufferWriter();

    public abstract void Complete();
}

internal abstract class DeserializationContext
{
    public abstract byte[] PayloadAsNewBuffer();
}

internal sealed record Marshaller<T>(Action<T, GrpcSerializationContext> Serializer, Func<DeserializationContext, T> Deserializer);

internal static class Marshallers
{
    public static Marshaller<T> Create<T>(Action<T, GrpcSerializationContext> serializer, Func<DeserializationContext, T> deserializer) =>
        new(serializer, deserializer);
}

internal interface IBusFactoryConfigurator
{
    void ConfigureJsonSerializerOptions(Func<JsonSerializerOptions, JsonSerializerOptions> configure);
}

internal interface ISerializerBuilder
{
    ISerializerBuilder AddJsonSerializer(Func<Type, bool> isSupported, JsonSerializerOptions jsonSerializerOptions);
}

internal static class OrleansServices
{
    public static IServiceCollection AddSerializer(this IServiceCollection services, Action<ISerializerBuilder> configure) => services;
}
