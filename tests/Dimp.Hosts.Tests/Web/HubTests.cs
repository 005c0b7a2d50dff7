using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Web;

/// <summary>Records as arguments, results and items of streams of a SignalR hub.</summary>
public class HubTests
{
    [Fact]
    public async Task Arguments_and_results_are_what_was_sent()
    {
        await using Connection connection = await Connection.StartAsync();
        foreach (string wire in new[] { Wire.Search, Wire.Unknown })
        {
            Content content = ChatContents.Default.Parse(wire);
            Content answer = await connection.Hub.InvokeAsync<Content>("Echo", content, TestContext.Current.CancellationToken);
            Assert.Equal(wire, answer.ToJson());
            Assert.IsType(content.GetType(), answer);
            Content[] answers = await connection.Hub.InvokeAsync<Content[]>("EchoAll", new[] { content, content }, TestContext.Current.CancellationToken);
            Assert.All(answers, item => Assert.Equal(wire, item.ToJson()));
        }
    }

    [Fact]
    public async Task A_broadcast_is_what_was_sent()
    {
        await using Connection connection = await Connection.StartAsync();
        var heard = new TaskCompletionSource<Content>();
        connection.Hub.On<Content>("Heard", heard.SetResult);
        await connection.Hub.SendAsync("Tell", ChatContents.Default.Parse(Wire.Search), TestContext.Current.CancellationToken);
        Content content = await heard.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(Wire.Search, Assert.IsType<SearchCommand>(content).ToJson());
    }

    [Fact]
    public async Task Items_of_streams_in_both_directions_are_what_was_sent()
    {
        await using Connection connection = await Connection.StartAsync();
        var upload = Channel.CreateUnbounded<Content>();
        string[] sent = [Wire.Search, Wire.Unknown, Wire.Search];
        foreach (string wire in sent)
        {
            await upload.Writer.WriteAsync(ChatContents.Default.Parse(wire), TestContext.Current.CancellationToken);
        }
        upload.Writer.Complete();
        var received = new List<string>();
        await foreach (Content content in connection.Hub.StreamAsync<Content>("Stream", upload.Reader, TestContext.Current.CancellationToken))
        {
            received.Add(content.ToJson());
        }
        Assert.Equal(sent, received);
    }

    [Fact]
    public async Task An_argument_that_becomes_another_record_is_refused()
    {
        await using Connection connection = await Connection.StartAsync();
        await Assert.ThrowsAsync<HubException>(() =>
            connection.Hub.InvokeAsync<Content>("Search", ChatContents.Default.Parse(Wire.Unknown), TestContext.Current.CancellationToken));
    }

    private sealed class Connection(WebHost host, HubConnection hub) : IAsyncDisposable
    {
        internal HubConnection Hub => hub;

        internal static async Task<Connection> StartAsync()
        {
            WebHost host = await WebHost.StartAsync(static app => app.MapHub<ChatHub>("/chat"), static services => services.AddSignalR());
            HubConnection hub = new HubConnectionBuilder()
                .WithUrl(new Uri(host.Client.BaseAddress!, "/chat"))
                .AddJsonProtocol(static options => options.PayloadSerializerOptions.TypeInfoResolver =
                    JsonTypeInfoResolver.Combine(ChatContents.Default, new DefaultJsonTypeInfoResolver()))
                .Build();
            await hub.StartAsync(TestContext.Current.CancellationToken);
            return new Connection(host, hub);
        }

        public async ValueTask DisposeAsync()
        {
            await hub.DisposeAsync();
            await host.DisposeAsync();
        }
    }
}

public sealed class ChatHub : Hub
{
    public Content Echo(Content content) => content;

    public Content[] EchoAll(Content[] contents) => contents;

    public Content Search(SearchCommand search) => search;

    public Task Tell(Content content) => Clients.All.SendAsync("Heard", content);

    public async IAsyncEnumerable<Content> Stream(IAsyncEnumerable<Content> contents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Content content in contents.WithCancellation(cancellationToken))
        {
            yield return content;
        }
    }
}
