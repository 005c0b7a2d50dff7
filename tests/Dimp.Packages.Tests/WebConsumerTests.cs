using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Dimp.Packages.Tests;

/// <summary>A web application that references only the packages, published natively and called over HTTP.</summary>
public class WebConsumerTests(PackedFeed feed)
{
    private const string Cat = """{ "lives":9.0, "sea":{"depth":1.00}, "kind":"cat", "name":"+\u4e2d/中" }""";

    [Fact]
    public async Task A_web_application_is_published_natively_without_a_warning_and_answers_with_the_bytes_that_it_was_sent()
    {
        using var web = new ChildProcess(await feed.PublishAsync("Web", "web"));
        using var client = new HttpClient { BaseAddress = new Uri((await web.ReadLineAsync())!) };
        Assert.Equal(Cat, await AnswerAsync(client, "/body", Cat, HttpStatusCode.OK));
        Assert.Equal("Cat", await AnswerAsync(client, "/type", Cat, HttpStatusCode.OK));
        Assert.Equal(Cat, await AnswerAsync(client, "/json", Cat, HttpStatusCode.OK));
        Assert.Contains("\"offset\":6", await AnswerAsync(client, "/body", """{"a":01}""", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(Cat, await AnswerAsync(client, "/cat", Cat, HttpStatusCode.OK));
        Assert.Contains("where a Cat is expected", await AnswerAsync(client, "/cat", "{}", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains(Cat, await CallAsync(client.BaseAddress!, Cat), StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        JsonElement schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement homes = schemas.GetProperty("Cat").GetProperty("allOf")[1].GetProperty("properties").GetProperty("homes");
        Assert.Equal("#/components/schemas/Home", homes.GetProperty("items").GetProperty("$ref").GetString());
        Assert.True(schemas.GetProperty("Home").GetProperty("properties").TryGetProperty("street", out _));
        Toolchain.SkipWhenMissing();
    }

    private static async Task<string> AnswerAsync(HttpClient client, string path, string json, HttpStatusCode status)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{path}: {response.StatusCode}: {answer}");
        return answer;
    }

    /// <summary>Calls the hub as a client in any language does: messages of JSON that end with a record separator.</summary>
    /// <returns>What came after the handshake.</returns>
    private static async Task<string> CallAsync(Uri address, string argument)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hub" }.Uri, TestContext.Current.CancellationToken);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        await SendAsync(socket, $$"""{"type":1,"invocationId":"1","target":"Echo","arguments":[{{argument}}]}""");
        var received = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!received.ToString().Contains("\"invocationId\":\"1\"", StringComparison.Ordinal))
        {
            WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            received.Append(Encoding.UTF8.GetString(buffer, 0, result.Count));
        }
        return received.ToString();
    }

    private static Task SendAsync(ClientWebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
}
