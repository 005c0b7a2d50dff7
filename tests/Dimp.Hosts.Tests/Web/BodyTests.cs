using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Web;

/// <summary>Records that come and go straight from and to the connection.</summary>
public class BodyTests
{
    private static Task<WebHost> StartAsync() => WebHost.StartAsync(static app =>
    {
        app.MapPost("/echo", (WireBody<Content> body) => new WireResult<Content>(body.Record));
        app.MapPost("/type", (WireBody<Content> body) => body.Record.GetType().Name);
        app.MapPost("/made", (WireBody<Content> body) => new WireResult(body.Record, StatusCodes.Status201Created));
        app.MapPost("/short", (WireBody<Content> body) => new WireResult<Content>(body.Record) { Profile = WireProfile.Short });
        app.MapPost("/either", Results<WireResult<Content>, NotFound> (WireBody<Content> body) =>
            body.Record is SearchCommand ? new WireResult<Content>(body.Record) : TypedResults.NotFound());
        app.MapPost("/part", ([AsParameters] Parts parts) => new WireResult<Content>(parts.Body.Record));
        app.MapPost("/small", (WireBody<Content> body) => new WireResult<Content>(body.Record)).WithMetadata(new RequestSizeLimitAttribute(10));
        app.MapPost("/search", (WireBody<SearchCommand> body) => body.Record.Keywords);
        app.MapPost("/command", (WireBody<Command> body) => body.Record.GetType().Name);
        app.MapPost("/nobody", (WireBody<Place> body) => body.Record.Name);
    });

    [Theory]
    [InlineData("/echo")]
    [InlineData("/either")]
    [InlineData("/part")]
    public async Task A_body_is_answered_as_it_came(string path)
    {
        await using WebHost host = await StartAsync();
        Assert.Equal(Wire.Search, await host.EchoAsync(path, Wire.Search));
    }

    [Fact]
    public async Task A_body_becomes_the_nearest_record_that_the_registry_knows()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage search = await host.PostAsync("/type", Wire.Search);
        using HttpResponseMessage unknown = await host.PostAsync("/type", Wire.Unknown);
        Assert.Equal("SearchCommand", await search.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Content", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_result_has_the_status_and_the_profile_that_it_was_given()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage made = await host.PostAsync("/made", Wire.Unknown);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(Wire.Unknown, await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"T":"77","?":1.0}""", await host.EchoAsync("/short", Wire.Unknown));
    }

    [Theory]
    [InlineData("""{"a":01}""", 6)]
    [InlineData("[1]", 0)]
    [InlineData("", 0)]
    [InlineData("""{"a":1""", 6)]
    [InlineData("""{"a":"\ud800"}""", 6)]
    public async Task A_body_that_is_no_message_is_answered_with_the_reason_and_the_place(string body, long offset)
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/echo", body);
        JsonElement problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.False(ChatContents.Default.TryParse(body, out _, out WireError? error));
        Assert.Equal(error.Message, problem.GetProperty("detail").GetString());
        Assert.Equal(error.ByteOffset, problem.GetProperty("offset").GetInt64());
        Assert.Equal(offset, error.ByteOffset);
    }

    [Theory]
    [InlineData("/echo")]
    [InlineData("/part")]
    [InlineData("/either")]
    public async Task A_handler_is_not_called_with_a_body_that_is_refused(string path)
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync(path, "[]");
        await ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/echo", Wire.Utf8(Wire.Search), mediaType);
        JsonElement problem = await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    [InlineData("application/vnd.dimp+json")]
    public async Task Every_name_of_json_is_taken(string mediaType)
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/echo", Wire.Utf8(Wire.Search), mediaType);
        Assert.Equal(Wire.Search, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/echo", [.. Encoding.UTF8.Preamble, .. Wire.Utf8(Wire.Search)]);
        Assert.Equal(Wire.Search, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_may_be_as_long_as_the_registry_allows_and_no_longer()
    {
        await using WebHost host = await StartAsync();
        string longest = Padded(ChatContents.Limit);
        Assert.Equal(longest, await host.EchoAsync("/echo", longest));
        Assert.Equal(longest, await host.EchoAsync("/echo", "\uFEFF" + longest));

        using HttpResponseMessage response = await host.PostAsync("/echo", Padded(ChatContents.Limit + 1));
        JsonElement problem = await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal($"The message is longer than {ChatContents.Limit} bytes.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_without_a_length_is_refused_as_soon_as_it_is_too_long()
    {
        await using WebHost host = await StartAsync();
        string chunk = new(' ', ChatContents.Limit + 1);
        // The last chunk never comes.
        string response = await host.SendRawAsync(
            "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
            $"{chunk.Length:x}\r\n{chunk}\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", response, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_an_endpoint_is_told_in_the_same_way()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/small", Wire.Search);
        await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_chunk_that_is_none_is_a_bad_request()
    {
        await using WebHost host = await StartAsync();
        string response = await host.SendRawAsync(
            "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
            "zz\r\n{}\r\n0\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_comes_byte_by_byte_is_answered_as_it_came()
    {
        await using WebHost host = await StartAsync();
        string response = await host.SendRawAsync([
            $"POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {Wire.Utf8(Wire.Search).Length}\r\n\r\n",
            .. Wire.Search.Select(static letter => letter.ToString()),
        ]);
        Assert.StartsWith("HTTP/1.1 200 ", response, StringComparison.Ordinal);
        Assert.Contains(Wire.Search, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_be_a_record_below_the_root_and_no_other()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage search = await host.PostAsync("/search", Wire.Search);
        Assert.Equal("a", await search.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using HttpResponseMessage command = await host.PostAsync("/command", Wire.Search);
        Assert.Equal("SearchCommand", await command.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using HttpResponseMessage other = await host.PostAsync("/search", """{"type":"1","text":"hi"}""");
        JsonElement problem = await ProblemAsync(other, HttpStatusCode.BadRequest);
        Assert.Equal("The message is a TextContent, where a SearchCommand is expected.", problem.GetProperty("detail").GetString());
        using HttpResponseMessage broken = await host.PostAsync("/search", """{"type":136,"command":"search","limit":}""");
        Assert.Equal(39, (await ProblemAsync(broken, HttpStatusCode.BadRequest)).GetProperty("offset").GetInt32());
        using HttpResponseMessage tooLong = await host.PostAsync("/search", Padded(ChatContents.Limit + 1));
        await ProblemAsync(tooLong, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_record_that_no_registry_has_is_an_error_of_the_application()
    {
        await using WebHost host = await StartAsync();
        using HttpResponseMessage response = await host.PostAsync("/nobody", "{}");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Of_several_registries_the_one_with_the_record_as_its_root_is_asked()
    {
        await using WebHost host = await WebHost.StartAsync(
            static app =>
            {
                app.MapPost("/command", (WireBody<Command> body) => body.Record.Name);
                app.MapPost("/content", (WireBody<Content> body) => body.Record.GetType().Name);
            },
            static services => services.AddWireJson(ShortCommands.Default).AddWireJson(DimpMessages.Default));
        string message = """{"type":136,"C":"search"}""";
        using HttpResponseMessage command = await host.PostAsync("/command", message);
        Assert.Equal("search", await command.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using HttpResponseMessage content = await host.PostAsync("/content", message);
        Assert.Equal("Command", await content.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Padded(int length) => Wire.Unknown + new string(' ', length - Wire.Unknown.Length);

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.Clone();
    }

    private sealed record Parts(WireBody<Content> Body);
}

/// <summary>Another registry, for some of the records, that reads short keys.</summary>
[Registry]
internal sealed partial class ShortCommands : WireRegistry<Command>
{
    public override WireOptions Options { get; } = new() { AllowShortKeys = true };
}
