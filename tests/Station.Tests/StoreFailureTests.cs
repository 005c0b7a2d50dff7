using System.Net;

namespace Station.Tests;

/// <summary>What clients notice when the database cannot be written to: nothing is lost, and the others talk on.</summary>
public sealed class StoreFailureTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("station");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_data.FullName, "mailboxes.db");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_full_disk_refuses_what_cannot_be_kept_and_nothing_with_a_receipt_is_lost(bool receiverMakesRoom)
    {
        var kept = new List<string>();
        await using (RunningStation station = await RunningStation.StartAsync(data: _data))
        {
            await using TestClient ann = await station.LogInAsync("ann@x");
            await SqlAsync(station, "PRAGMA max_page_count = 120");
            Content answer;
            string refused;
            for (int number = 0; ; number++)
            {
                refused = Wire.Reliable("ann@x", "ben@x", $"s{number}", new string('A', 20_000));
                await ann.SendAsync(refused);
                answer = await ann.ReceiveContentAsync();
                if (answer is not ReceiptCommand)
                {
                    break;
                }
                kept.Add(refused);
            }
            Assert.Equal(RefusalReason.Unavailable, Assert.IsType<RefusalCommand>(answer).Reason);
            Assert.NotEmpty(kept);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(station, "healthz")).StatusCode);
            await TalkAsync(station);

            if (receiverMakesRoom)
            {
                await using TestClient ben = await station.LogInAsync("ben@x");
                foreach (string message in kept)
                {
                    Assert.Equal(message, await ben.ReceiveAsync());
                }
                await ben.ConfirmAsync(kept[^1]);
                kept.Clear();
            }
            else
            {
                await SqlAsync(station, "PRAGMA max_page_count = 100000");
            }
            await WaitUntilHealthyAsync(station);
            await ann.AskAsync<ReceiptCommand>(refused);
            kept.Add(refused);
        }
        await AssertWaitingAsync(kept);
    }

    [Fact]
    public async Task What_is_confirmed_while_nothing_can_be_written_is_removed_later()
    {
        await using (RunningStation station = await RunningStation.StartAsync(data: _data))
        {
            await using TestClient ann = await station.LogInAsync("ann@x");
            await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "s"));
            await SqlAsync(station, "PRAGMA query_only = ON");
            await using (TestClient ben = await station.LogInAsync("ben@x"))
            {
                await ben.ConfirmAsync(await ben.ReceiveAsync() ?? "");
                await WaitingTests.WaitUntilAsync(() => !station.Store.IsHealthy);
                Assert.Equal(RefusalReason.Unavailable, (await ben.AskAsync<RefusalCommand>(Wire.Reliable("ben@x", "dan@x", "s"))).Reason);
            }
            await using (TestClient again = await station.LogInAsync("ben@x"))
            {
                await again.AskAsync<RefusalCommand>("?");
            }
            await SqlAsync(station, "PRAGMA query_only = OFF");
            await WaitUntilHealthyAsync(station);
        }
        await AssertWaitingAsync([]);
    }

    [Fact]
    public async Task A_deleted_database_still_gives_what_is_in_it_and_nothing_gets_a_receipt_that_it_would_lose()
    {
        string message = Wire.Reliable("ann@x", "ben@x", "s");
        await using RunningStation station = await RunningStation.StartAsync(data: _data);
        await using TestClient ann = await station.LogInAsync("ann@x");
        await ann.AskAsync<ReceiptCommand>(message);
        System.IO.File.Delete(File);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(station, "healthz")).StatusCode);
        Assert.Equal(RefusalReason.Unavailable, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", "ben@x", "late"))).Reason);
        await TalkAsync(station);
        await using TestClient ben = await station.LogInAsync("ben@x");
        Assert.Equal(message, await ben.ReceiveAsync());
    }

    [Fact]
    public async Task A_database_that_takes_long_keeps_only_those_waiting_who_need_it()
    {
        await using RunningStation station = await RunningStation.StartAsync(data: _data);
        await using TestClient eve = await station.LogInAsync("eve@x");
        await eve.AskAsync<ReceiptCommand>(Wire.Reliable("eve@x", "away@x", "1"));
        using var end = new ManualResetEventSlim();
        Task<bool> slow = station.Store.TryUseAsync(_ => end.Wait(Stop));
        await eve.SendAsync(Wire.Reliable("eve@x", "away@x", "2"));
        await using TestClient away = await station.LogInAsync("away@x");
        await TalkAsync(station);
        Assert.False(slow.IsCompleted);

        end.Set();
        Assert.True(await slow);
        Assert.IsType<ReceiptCommand>(await eve.ReceiveContentAsync());
        Assert.Equal(Wire.Reliable("eve@x", "away@x", "1"), await away.ReceiveAsync());
        Assert.Equal(Wire.Reliable("eve@x", "away@x", "2"), await away.ReceiveAsync());
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>Two clients who are both there need no database.</summary>
    private static async Task TalkAsync(RunningStation station)
    {
        await using TestClient dan = await station.LogInAsync("dan@x");
        await using TestClient fay = await station.LogInAsync("fay@x", "websocket");
        for (int number = 0; number < 20; number++)
        {
            string message = Wire.Reliable("dan@x", "fay@x", $"t{number}");
            await dan.SendAsync(message);
            Assert.Equal(message, await fay.ReceiveAsync());
            await fay.ConfirmAsync(message);
            Assert.IsType<ReceiptCommand>(await dan.ReceiveContentAsync());
        }
    }

    private static async Task SqlAsync(RunningStation station, string sql) =>
        Assert.True(await station.Store.TryUseAsync(store => store.Execute(sql)));

    private static async Task<HttpResponseMessage> GetAsync(RunningStation station, string path)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri($"http://{station.Options.Web}/{path}"), Stop);
    }

    private static Task WaitUntilHealthyAsync(RunningStation station) => WaitingTests.WaitUntilAsync(() => station.Store.IsHealthy);

    /// <summary>These messages wait for ben, and no others, at a station that is started again.</summary>
    private async Task AssertWaitingAsync(List<string> messages)
    {
        await using RunningStation next = await RunningStation.StartAsync(data: _data);
        Assert.Equal(messages.Count, next.Waiting);
        await using TestClient ben = await next.LogInAsync("ben@x");
        foreach (string message in messages)
        {
            Assert.Equal(message, await ben.ReceiveAsync());
        }
    }
}
