using System.Collections.Concurrent;
using System.Diagnostics;

namespace Station.Tests;

/// <summary>Stations that are joined by a real NATS server.</summary>
public class NatsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_of_two_stations_talk_and_what_waits_is_read_at_any_station()
    {
        await using NatsServer nats = await NatsServer.StartOrSkipAsync();
        var options = new StationOptions { Nats = new Uri($"nats://station:secret@{nats.Address}"), MaxWaiting = 3 };
        await using RunningStation one = await RunningStation.StartAsync(options);
        await using RunningStation other = await RunningStation.StartAsync(options);
        using (var client = new HttpClient())
        {
            Assert.DoesNotContain("secret", await client.GetStringAsync(new Uri($"http://{one.Options.Web}/about"), Stop), StringComparison.Ordinal);
        }
        await using TestClient ann = await one.LogInAsync("ann@x y.z*>");
        await using TestClient ben = await other.LogInAsync("ben@x");
        string message = """{ "sender":"ann@x y.z*>", "receiver":"ben@x","data":"\u0041","signature":"s", "n":1.00 }""";
        await ann.AskAsync<ReceiptCommand>(message);
        await ann.AskAsync<ReceiptCommand>(message);
        Assert.Equal(message, await ben.ReceiveAsync());
        await ben.SendAsync("""{"type":"77","receiver":"ann@x y.z*>"}""");
        Assert.Equal("""{"type":"77","receiver":"ann@x y.z*>"}""", await ann.ReceiveAsync());
        await ben.ReceiveAsync();

        await ann.SendAsync("""{"type":"204","app":"a","mod":"m","act":"throw"}""");
        Assert.Equal("""{"type":"204","app":"a","mod":"m","act":"throw"}""", await ben.ReceiveAsync());
        await ann.ReceiveAsync();
        await ben.ConfirmAsync(message);
        await ben.AskAsync<RefusalCommand>("?");
        await ben.DisposeAsync();

        string[] waiting = [.. Enumerable.Range(0, 3).Select(static number => Wire.Reliable("ann@x y.z*>", "ben@x", $"w{number}"))];
        foreach (string sent in waiting)
        {
            await SendUntilKeptAsync(ann, sent);
        }
        Assert.Equal(RefusalReason.Full, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x y.z*>", "ben@x", "w3"))).Reason);
        await using TestClient again = await one.LogInAsync("ben@x");
        foreach (string sent in waiting)
        {
            Assert.Equal(sent, await again.ReceiveAsync());
        }
    }

    [Fact]
    public async Task Every_message_with_a_receipt_arrives_although_a_station_is_killed_and_the_server_restarted()
    {
        const int Count = 10_000;
        await using NatsServer nats = await NatsServer.StartOrSkipAsync();
        string[] args = ["--nats", nats.Url, "--max-messages-per-second", "100000", "--max-bytes-per-second", "100000000"];
        StationProcess[] stations = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StationProcess.StartAsync(args)));
        try
        {
            var watch = Stopwatch.StartNew();
            var received = new ConcurrentDictionary<string, int>();
            var confirmed = new HashSet<string>();
            int reconnections = 0;
            using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);

            // The receiver begins at the station that is killed, and comes back at another.
            Task receiving = Task.Run(async () =>
            {
                for (int station = 1; !done.IsCancellationRequested; station = 2)
                {
                    await using TestClient? ben = await TryLogInAsync(stations[station], "ben@x");
                    while (ben is not null && await ben.ReceiveAsync() is { } message)
                    {
                        Identifier sender = Identifier.Parse("ann@x");
                        if (StationMessages.Default.Parse(message) is ReliableMessage reliable && reliable.Sender == sender)
                        {
                            received.AddOrUpdate(reliable.Map["signature"].AsString()!, 1, static (_, times) => times + 1);
                            await ben.ConfirmAsync(message);
                        }
                    }
                    reconnections++;
                    await Task.Delay(100, done.Token);
                }
            }, done.Token);

            // The sender sends again what was not confirmed, as a client of its own accord would.
            var waiting = new Queue<int>(Enumerable.Range(0, Count));
            bool isKilled = false, isRestarted = false;
            while (waiting.Count > 0)
            {
                await using TestClient? ann = await TryLogInAsync(stations[0], "ann@x");
                while (ann is not null && waiting.Count > 0)
                {
                    int[] burst = [.. Enumerable.Range(0, Math.Min(50, waiting.Count)).Select(_ => waiting.Dequeue())];
                    foreach (int number in burst)
                    {
                        await ann.SendAsync(Wire.Reliable("ann@x", "ben@x", $"s{number}"));
                    }
                    var refused = new HashSet<int>(burst);
                    for (int answer = 0; answer < burst.Length && await ann.ReceiveAsync() is { } text; answer++)
                    {
                        if (StationContents.Default.Parse(text) is ReceiptCommand { OriginalSignature: { } signature })
                        {
                            confirmed.Add(signature);
                            refused.Remove(int.Parse(signature.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
                        }
                    }
                    foreach (int number in refused)
                    {
                        waiting.Enqueue(number);
                    }
                    if (!isKilled && confirmed.Count > Count / 3)
                    {
                        isKilled = true;
                        stations[1].Dispose();
                    }
                    if (!isRestarted && confirmed.Count > Count * 2 / 3)
                    {
                        isRestarted = true;
                        await nats.RestartAsync();
                    }
                }
            }
            for (int looks = 0; !confirmed.IsSubsetOf(received.Keys) && looks < 600; looks++)
            {
                await Task.Delay(50, Stop);
            }
            int missing = confirmed.Count(signature => !received.ContainsKey(signature));
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{Count:N0} messages in {watch.Elapsed.TotalSeconds:0.0} s: {confirmed.Count:N0} receipts, {received.Count:N0} arrived, "
                + $"{received.Values.Sum() - received.Count:N0} of them more than once, {missing:N0} lost, {reconnections} connections lost.");
            Assert.True(isKilled && isRestarted);
            Assert.Equal(Count, confirmed.Count);
            Assert.Equal(0, missing);
            await done.CancelAsync();
            stations[2].Dispose();
            await receiving.ContinueWith(static _ => { }, TaskScheduler.Default);
        }
        finally
        {
            Array.ForEach(stations, static station => station.Dispose());
        }
    }

    /// <remarks>What the receiver confirmed is removed a moment later.</remarks>
    private static async Task SendUntilKeptAsync(TestClient client, string message)
    {
        for (int attempt = 0; ; attempt++)
        {
            await client.SendAsync(message);
            if (await client.ReceiveContentAsync() is ReceiptCommand || attempt == 50)
            {
                return;
            }
            await Task.Delay(50, Stop);
        }
    }

    private static async Task<TestClient?> TryLogInAsync(StationProcess station, string user)
    {
        try
        {
            return await station.LogInAsync(user);
        }
        catch (Exception exception) when (exception is System.Net.Sockets.SocketException or IOException or EndOfStreamException)
        {
            await Task.Delay(200, Stop);
            return null;
        }
    }
}
