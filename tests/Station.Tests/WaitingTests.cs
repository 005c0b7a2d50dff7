using Microsoft.Extensions.DependencyInjection;

namespace Station.Tests;

/// <summary>Messages for who is away.</summary>
public class WaitingTests
{
    [Theory]
    [MemberData(nameof(ConversationTests.Transports), MemberType = typeof(ConversationTests))]
    public async Task Who_was_away_gets_what_waited_in_order(string transport)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        string[] sent = [.. Enumerable.Range(0, 200).Select(static number => Wire.Reliable("ann@x", "ben@x", $"s{number}"))];
        foreach (string message in sent)
        {
            await ann.SendAsync(message);
        }
        foreach (string message in sent)
        {
            Assert.Equal(StationMessages.Default.Parse(message).Map["signature"].AsString(), ((ReceiptCommand)await ann.ReceiveContentAsync()).OriginalSignature);
        }
        await using TestClient ben = await station.LogInAsync("ben@x", transport);
        foreach (string message in sent)
        {
            Assert.Equal(message, await ben.ReceiveAsync());
        }
    }

    [Fact]
    public async Task A_message_is_written_again_until_it_is_confirmed_and_a_receipt_confirms_all_before_it()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        string[] sent = [.. Enumerable.Range(0, 3).Select(static number => Wire.Reliable("ann@x", "ben@x", $"s{number}"))];
        foreach (string message in sent)
        {
            await ann.AskAsync<ReceiptCommand>(message);
        }
        await using (TestClient ben = await station.LogInAsync("ben@x"))
        {
            foreach (string message in sent)
            {
                Assert.Equal(message, await ben.ReceiveAsync());
            }
            await ben.ConfirmAsync(Wire.Reliable("ann@x", "ben@x", "never sent"));
            await ben.ConfirmAsync(sent[1]);
            await ben.AskAsync<RefusalCommand>("?");
        }
        await using (TestClient again = await station.LogInAsync("ben@x"))
        {
            await WaitUntilAsync(() => station.Waiting == 1);
        }
        await using TestClient last = await station.LogInAsync("ben@x");
        Assert.Equal(sent[2], await last.ReceiveAsync());
    }

    [Fact]
    public async Task What_a_client_does_not_confirm_is_removed_when_the_connection_has_lasted_for_a_while()
    {
        var time = new ShiftedTime();
        await using RunningStation station = await RunningStation.StartAsync(configure: services => services.AddSingleton<TimeProvider>(time));
        await using TestClient ann = await station.LogInAsync("ann@x");
        string early = Wire.Reliable("ann@x", "ben@x", "early"), late = Wire.Reliable("ann@x", "ben@x", "late");
        await using (TestClient ben = await station.LogInAsync("ben@x"))
        {
            await ann.AskAsync<ReceiptCommand>(early);
            Assert.Equal(early, await ben.ReceiveAsync());
            time.Shift = station.Options.WriteTimeout + Delivery.PingInterval + Delivery.PingTimeout + TimeSpan.FromSeconds(1);
            await ann.AskAsync<ReceiptCommand>(late);
            Assert.Equal(late, await ben.ReceiveAsync());
        }
        await using TestClient again = await station.LogInAsync("ben@x");
        Assert.Equal(late, await again.ReceiveAsync());
        Assert.Equal(1, station.Waiting);
    }

    [Fact]
    public async Task One_signature_to_two_receivers_and_of_two_senders_are_four_messages()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        foreach (string sender in new[] { "ann@x", "eve@x" })
        {
            await using TestClient client = await station.LogInAsync(sender);
            await client.AskAsync<ReceiptCommand>(Wire.Reliable(sender, "ben@x", "same"));
            await client.AskAsync<ReceiptCommand>(Wire.Reliable(sender, "dan@x", "same"));
        }
        Assert.Equal(4, station.Waiting);
    }

    [Fact]
    public async Task What_waits_survives_the_station()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("station");
        try
        {
            string message = Wire.Reliable("ann@x", "ben@x", "s");
            await using (RunningStation station = await RunningStation.StartAsync(data: data))
            {
                await using TestClient ann = await station.LogInAsync("ann@x");
                await ann.AskAsync<ReceiptCommand>(message);
            }
            await using RunningStation next = await RunningStation.StartAsync(data: data);
            Assert.Equal(1, next.Waiting);
            await using TestClient ben = await next.LogInAsync("ben@x");
            Assert.Equal(message, await ben.ReceiveAsync());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_device_of_a_user_gets_every_message()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient phone = await station.LogInAsync("ben@x/phone");
        await using TestClient laptop = await station.LogInAsync("ben@x/laptop", "websocket");
        await using TestClient ann = await station.LogInAsync("ann@x");
        string message = Wire.Reliable("ann@x", "ben@x", "s");
        await ann.AskAsync<ReceiptCommand>(message);
        Assert.Equal(message, await phone.ReceiveAsync());
        Assert.Equal(message, await laptop.ReceiveAsync());
    }

    [Fact]
    public async Task Too_many_waiting_messages_are_refused_and_others_notice_nothing()
    {
        await using RunningStation station = await RunningStation.StartAsync(new StationOptions { MaxWaiting = 2 });
        await using TestClient ann = await station.LogInAsync("ann@x");
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "1"));
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "2"));
        Assert.Equal(RefusalReason.Full, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", "ben@x", "3"))).Reason);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "dan@x", "3"));
    }

    internal static async Task WaitUntilAsync(Func<bool> condition)
    {
        // Looks are counted, and not seconds: a machine that stands still is no reason to fail.
        for (int looks = 0; !condition(); looks++)
        {
            Assert.InRange(looks, 0, 500);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
