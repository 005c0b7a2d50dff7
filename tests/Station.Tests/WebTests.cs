using System.Net;
using System.Text;

namespace Station.Tests;

/// <summary>What a station serves by HTTP.</summary>
public class WebTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("style.css", "text/css")]
    [InlineData("main.js", "text/javascript")]
    public async Task The_page_may_load_from_its_station_only(string path, string type)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        using var client = new HttpClient();
        HttpResponseMessage answer = await client.GetAsync(new Uri($"http://{station.Options.Web}/{path}"), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        string text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("//cdn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"136","command":"search"}""", "Command", "")]
    [InlineData("""{"type":"136","command":"refusal","reason":"rate"}""", "RefusalCommand", "")]
    [InlineData("""{"sender":"a@x","receiver":"b@x","content":{"type":77,"sn":12345678901234567890}}""", "InstantMessage with a Content", "content.sn")]
    [InlineData("""{"sender":7,"receiver":"b@x","data":"","signature":"s"}""", "ReliableMessage", "sender")]
    public async Task A_message_is_inspected(string message, string record, string problem)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        using var client = new HttpClient();
        HttpResponseMessage answer = await client.PostAsync(
            new Uri($"http://{station.Options.Web}/inspect"), new StringContent(message, Encoding.UTF8, "application/json"), Stop);
        var inspection = new Inspection(WireMap.Parse(await answer.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(record, inspection.Record);
        Assert.Contains(problem, string.Join(' ', inspection.Problems!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_metrics_and_limits_are_told()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        await using TestClient ben = await station.LogInAsync("ben@x", "websocket");
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "s", "c2VjcmV0"));
        await ben.ReceiveAsync();
        await ann.AskAsync<RefusalCommand>("?");
        Assert.Equal("Healthy", await GetAsync("healthz"));
        Assert.Contains("Signatures are not verified", await GetAsync("about"), StringComparison.Ordinal);
        string metrics = await GetAsync("metrics");
        foreach (string name in new[]
        {
            "station_messages_total", "station_bytes_total", "station_refused_total", "reason=\"Invalid\"", "kestrel_active_connections",
            "station_waiting", "station_delivery_duration_seconds_bucket", "dotnet_gc_heap_total_allocated_bytes_total",
        })
        {
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("ann@x", metrics, StringComparison.Ordinal);

        async Task<string> GetAsync(string path)
        {
            using var client = new HttpClient();
            return await client.GetStringAsync(new Uri($"http://{station.Options.Web}/{path}"), Stop);
        }
    }

    [Fact]
    public async Task Who_does_not_ask_for_a_WebSocket_is_told_so()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.UpgradeRequired, (await client.GetAsync(new Uri($"http://{station.Options.Web}/connect"), Stop)).StatusCode);
    }
}
