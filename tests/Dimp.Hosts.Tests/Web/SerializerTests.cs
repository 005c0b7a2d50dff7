using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
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
