using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using NATS.Client.Core;

namespace Dimp.Hosts.Tests.Pages;

/// <summary>The code of the guide's chapter on hosts, so that it is compiled. A test compares both.</summary>
internal static class Hosts
{
    internal static JsonSerializerOptions Serializer()
    {
        var options = new JsonSerializerOptions { TypeInfoResolverChain = { ChatContents.Default, AppJson.Default } };
        return options;
    }

    internal static async Task Streams(Stream stream, CancellationToken stop)
    {
        Content content = await ChatContents.Default.ParseAsync(stream, cancellationToken: stop);
        await content.WriteToAsync(stream, cancellationToken: stop);
    }

    internal static async Task Lines(IDuplexPipe pipe, WireOptions options, CancellationToken stop)
    {
        await foreach (WireLine<Content> line in ChatContents.Default.ReadLinesAsync(pipe.Input, options, stop))
        {
            Content answer = line.IsMessage ? Answer(line.Record) : Refuse(line.Error);
            answer.WriteLineTo(pipe.Output);
            await pipe.Output.FlushAsync(stop);
        }
    }

    internal static async Task WebSockets(WebSocket socket, WireOptions options, CancellationToken stop)
    {
        await foreach (WireLine<Content> message in ChatContents.Default.ReadMessagesAsync(socket, options, stop))
        {
            Content answer = message.IsMessage ? Answer(message.Record) : Refuse(message.Error);
            await answer.SendAsync(socket, cancellationToken: stop);
        }
    }

    internal static void AspNetCore(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddWireJson(ChatContents.Default);

        app.MapPost("/messages", (WireBody<Content> body) => new WireResult<Content>(Answer(body.Record)));
        app.MapPost("/search", (SearchCommand search) => Find(search));          // by System.Text.Json
    }

    internal static void BadRequests(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : 500,
        });
    }

    internal static void SignalR(Uri url)
    {
        new HubConnectionBuilder().WithUrl(url).AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolver =
            JsonTypeInfoResolver.Combine(ChatContents.Default, AppJson.Default));
    }

    internal static NatsOpts Nats()
    {
        var options = NatsOpts.Default with
        {
            SerializerRegistry = new WireNatsSerializerRegistry<Content>(ChatContents.Default, NatsOpts.Default.SerializerRegistry),
        };
        return options;
    }

    private static Content Answer(Content content) => content;

    private static TextContent Refuse(WireError error) => TextContent.Create(error.Message);

    private static SearchCommand Find(SearchCommand search) => search;
}

public sealed class ChatConverter() : WireRegistryJsonConverter<Content>(ChatContents.Default);

[JsonSourceGenerationOptions(Converters = [typeof(ChatConverter)])]
[JsonSerializable(typeof(Content))]
internal sealed partial class AppJson : JsonSerializerContext;
