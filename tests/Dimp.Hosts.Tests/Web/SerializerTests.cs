using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Web;

/// <summary>Records that the framework's own serializer reads and writes, in minimal APIs and in controllers.</summary>
public class SerializerTests
{
    private static Task<WebHost> StartAsync() => WebHost.StartAsync(
        static app =>
        {
            app.MapPost("/minimal/one", (Content content) => content);
            app.MapPost("/minimal/many", (Content[] contents) => contents);
            app.MapPost("/minimal/member", (Delivery delivery) => delivery);
            app.MapPost("/minimal/derived", (SearchCommand search) => (object)search);
            app.MapControllers();
        },
        static services => services.AddControllers().AddApplicationPart(typeof(MessagesController).Assembly));

    [Theory]
    [InlineData("/minimal/")]
    [InlineData("/mvc/")]
    public async Task A_record_is_answered_as_it_came(string route)
    {
        await using WebHost host = await StartAsync();
        Assert.Equal(Wire.Search, await host.EchoAsync(route + "one", Wire.Search));
        Assert.Equal(Wire.Unknown, await host.EchoAsync(route + "one", Wire.Unknown));
        Assert.Equal(Wire.Search, await host.EchoAsync(route + "derived", Wire.Search));
        string many = $"[{Wire.Search},{Wire.Unknown}]";
        Assert.Equal(many, await host.EchoAsync(route + "many", many));
        string member = $$"""{"to":"moki","body":{{Wire.Search}}}""";
        Assert.Equal(member, await host.EchoAsync(route + "member", member));
    }

    [Theory]
    [InlineData("/minimal/")]
    [InlineData("/mvc/")]
    public async Task What_is_no_message_is_a_bad_request(string route)
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage broken = await host.PostAsync(route + "one", """{"a":"\ud800"}""");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, broken.StatusCode);
        using HttpResponseMessage other = await host.PostAsync(route + "derived", Wire.Unknown);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task A_controller_tells_the_reason()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/mvc/derived", Wire.Unknown);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        string problem = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The message is a Content, where a SearchCommand is expected.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/derived", Wire.Unknown, "The message is a Content, where a SearchCommand is expected.", 0)]
    [InlineData("/minimal/member", """{"to":"moki","body":{"a":"\ud800"}}""", "stands without its partner", 6)]
    public async Task A_route_handler_tells_the_reason_where_the_application_lets_exceptions_be_handled(string path, string body, string reason, int offset)
    {
        await using WebHost host = await WebHost.StartAsync(
            static app =>
            {
                app.UseExceptionHandler(new ExceptionHandlerOptions
                {
                    StatusCodeSelector = static exception => exception is BadHttpRequestException bad ? bad.StatusCode : 500,
                });
                app.MapPost("/minimal/member", (Delivery delivery) => delivery);
                app.MapPost("/minimal/derived", (SearchCommand search) => (object)search);
            },
            static services => services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true));
        using HttpResponseMessage response = await host.PostAsync(path, body);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(reason, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(offset, problem.RootElement.GetProperty("offset").GetInt32());
        // What is no matter of a record is left to others.
        using HttpResponseMessage other = await host.PostAsync("/minimal/member", """{"to":7}""");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, other.StatusCode);
        Assert.DoesNotContain("offset", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

public sealed record Delivery(string To, Content Body);

[ApiController, Route("mvc")]
public sealed class MessagesController : ControllerBase
{
    [HttpPost("one")]
    public Content One(Content content) => content;

    [HttpPost("many")]
    public Content[] Many(Content[] contents) => contents;

    [HttpPost("member")]
    public Delivery Member(Delivery delivery) => delivery;

    [HttpPost("derived")]
    public object Derived(SearchCommand search) => search;
}
