using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Pages;

/// <summary>The code of the page of recipes, so that it is compiled. A test compares both.</summary>
internal static class Recipes
{
    internal static void RabbitMq(IBasicConsumer consumer, IChannel channel)
    {
        consumer.ReceivedAsync += async (sender, delivery) =>
        {
            Content content = ChatContents.Default.Parse(delivery.Body);
            await channel.BasicPublishAsync(exchange: "", routingKey: "next", body: content.ToUtf8Bytes());
        };
    }

    internal static async Task Redis(IDatabase database)
    {
        byte[]? stored = await database.StringGetAsync("inbox");
        if (stored is not null)
        {
            Content content = ChatContents.Default.ParseOwned(stored);
            await database.StringSetAsync("outbox", content.ToUtf8Bytes());
        }
    }

    internal static void Mqtt(IMqttClient client)
    {
        client.ApplicationMessageReceivedAsync += async received =>
        {
            Content content = ChatContents.Default.Parse(received.ApplicationMessage.Payload);
            await client.PublishBinaryAsync("next", content.ToUtf8Bytes());
        };
    }

    internal static Marshaller<Content> Grpc()
    {
        Marshaller<Content> marshaller = Marshallers.Create<Content>(
            (content, context) =>
            {
                content.WriteTo(context.GetBufferWriter());
                context.Complete();
            },
            context => ChatContents.Default.ParseOwned(context.PayloadAsNewBuffer()));
        return marshaller;
    }

    internal static void MassTransit(IBusFactoryConfigurator bus)
    {
        bus.ConfigureJsonSerializerOptions(options =>
        {
            options.TypeInfoResolverChain.Insert(0, ChatContents.Default);
            return options;
        });
    }

    internal static void Orleans(IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSupported: type => type.IsAssignableTo(typeof(Content)),
            jsonSerializerOptions: new JsonSerializerOptions { TypeInfoResolver = ChatContents.Default }));
    }

    public sealed class ContentSerdes : ISerializer<Content>, IDeserializer<Content?>
    {
        public byte[] Serialize(Content data, SerializationContext context) => data.ToUtf8Bytes();

        public Content? Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context) =>
            isNull ? null : ChatContents.Default.Parse(data);
    }
}
