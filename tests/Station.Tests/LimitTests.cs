using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Station.Tests;

/// <summary>What clients may do, and that others notice nothing of those who do more.</summary>
public class LimitTests
{
    [Theory]
    [MemberData(nameof(ConversationTests.Transports), MemberType = typeof(ConversationTests))]
    public async Task A_client_that_sends_too_many_messages_is_told_so_and_may_go_on_later(string transport)
    {
        var time = new StoppedTime();
        await using RunningStation station = await StartAsync(new StationOptions { MaxMessagesPerSecond = 20 }, time);
        await using TestClient ann = await station.LogInAsync("ann@x", transport);
        for (int number = 0; number < 40; number++)
        {
            await ann.SendAsync(Wire.Reliable("ann@x", "ben@x", $"s{number}"));
        }
        var answers = new List<Content>();
        while (answers.Count < 40)
        {
            answers.Add(await ann.ReceiveContentAsync());
        }
        // The login took three.
        Assert.Equal(17, answers.Count(static answer => answer is ReceiptCommand));
        Assert.All(answers.OfType<RefusalCommand>(), static refusal => Assert.Equal(RefusalReason.Rate, refusal.Reason));
        time.Passed = TimeSpan.FromSeconds(1);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "later"));
    }

    [Fact]
    public async Task A_client_that_sends_too_many_bytes_is_told_so()
    {
        await using RunningStation station = await StartAsync(new StationOptions { MaxBytesPerSecond = 20_000 }, new StoppedTime());
        await using TestClient ann = await station.LogInAsync("ann@x");
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "1", new string('A', 15_000)));
        Assert.Equal(RefusalReason.Rate, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", "ben@x", "2", new string('A', 15_000)))).Reason);
    }

    [Theory]
    [MemberData(nameof(ConversationTests.Transports), MemberType = typeof(ConversationTests))]
    public async Task A_message_that_is_too_long_is_refused_and_the_next_one_passes(string transport)
    {
        await using RunningStation station = await RunningStation.StartAsync(new StationOptions { MaxMessageBytes = 1_000 });
        await using TestClient ann = await station.LogInAsync("ann@x", transport);
        RefusalCommand refusal = await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", "ben@x", "s", new string('A', 1_000)));
        Assert.Contains("1000 bytes", refusal.Text.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "s"));
    }

    [Fact]
    public async Task One_client_too_many_is_told_so_and_has_a_place_once_another_leaves()
    {
        await using RunningStation station = await RunningStation.StartAsync(new StationOptions { MaxConnections = 1 });
        await using (TestClient first = await station.LogInAsync("ann@x"))
        {
            foreach (string transport in ConversationTests.Transports.Select(static row => row.Data))
            {
                await using TestClient second = await station.ConnectAsync(transport);
                Assert.Equal(RefusalReason.Connections, Assert.IsType<RefusalCommand>(await second.ReceiveContentAsync()).Reason);
                Assert.Null(await second.ReceiveAsync());
            }
        }
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            await using TestClient next = await station.ConnectAsync();
            await next.SendAsync(HandshakeCommand.Start().ToJson());
            if (await next.ReceiveContentAsync() is HandshakeCommand)
            {
                break;
            }
            Assert.InRange(waited.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_disconnected_and_loses_nothing()
    {
        await using RunningStation station = await RunningStation.StartAsync(new StationOptions
        {
            WriteTimeout = TimeSpan.FromSeconds(1), MaxMessagesPerSecond = 100_000, MaxBytesPerSecond = 100_000_000,
        });
        await using TestClient ann = await station.LogInAsync("ann@x");
        var ben = (TestClient.LineClient)await station.LogInAsync("ben@x");
        const int Count = 300;
        for (int number = 0; number < Count; number++)
        {
            await ann.SendAsync(Wire.Reliable("ann@x", "ben@x", $"s{number}", new string('A', 60_000)));
        }
        for (int number = 0; number < Count; number++)
        {
            Assert.IsType<ReceiptCommand>(await ann.ReceiveContentAsync());
        }
        // What is on its way to it is given up, too: otherwise its socket would stay.
        await WaitingTests.WaitUntilAsync(() => (int)ben.Socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)! != 0);
        await ben.DisposeAsync();
        await using TestClient again = await station.LogInAsync("ben@x");
        for (int number = 0; number < Count; number++)
        {
            Assert.Contains($"\"s{number}\"", await again.ReceiveAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_client_that_has_closed_its_side_still_gets_its_answers()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using var client = (TestClient.LineClient)await station.LogInAsync("ann@x");
        await client.SendAsync(Wire.Reliable("ann@x", "ben@x", "s"));
        client.Socket.Shutdown(SocketShutdown.Send);
        Assert.IsType<ReceiptCommand>(await client.ReceiveContentAsync());
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task Garbage_is_refused_line_by_line()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using var client = (TestClient.LineClient)await station.LogInAsync("ann@x");
        var random = new Random(7);
        byte[] garbage = new byte[4_000];
        random.NextBytes(garbage);
        garbage.AsSpan().Replace((byte)'\n', (byte)' ');
        garbage[^1] = (byte)'\n';
        await client.SendAsync(garbage);
        Assert.Equal(RefusalReason.Invalid, Assert.IsType<RefusalCommand>(await client.ReceiveContentAsync()).Reason);
        await client.SendAsync(Encoding.UTF8.GetBytes(Wire.Reliable("ann@x", "ben@x", "s") + "\r\n"));
        Assert.IsType<ReceiptCommand>(await client.ReceiveContentAsync());
    }

    private static Task<RunningStation> StartAsync(StationOptions options, TimeProvider time) =>
        RunningStation.StartAsync(options, configure: services => services.AddSingleton(time));

    /// <summary>A second lasts as long as the test needs, however busy the machine is.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
