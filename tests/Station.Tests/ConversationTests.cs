namespace Station.Tests;

/// <summary>What one client and the station say to each other, by WebSocket and by TCP.</summary>
public class ConversationTests
{
    public static readonly TheoryData<string> Transports = ["tcp", "websocket"];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_client_is_admitted_in_four_steps_and_with_the_right_key_only(string transport)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient client = await station.ConnectAsync(transport);
        Assert.Equal(HandshakeState.Again, (await client.AskAsync<HandshakeCommand>(LoginCommand.Create(Identifier.Parse("ann@x")))).State);
        Assert.Equal(HandshakeState.Again, (await client.AskAsync<HandshakeCommand>(HandshakeCommand.Restart("wrong"))).State);
        await client.ShakeHandsAsync();
        RefusalCommand refusal = await client.AskAsync<RefusalCommand>("""{"type":"77"}""");
        Assert.Equal(RefusalReason.Login, refusal.Reason);
        ReceiptCommand receipt = await client.AskAsync<ReceiptCommand>(LoginCommand.Create(Identifier.Parse("ann@x/phone")));
        Assert.Equal("Logged in as ann@x.", receipt.Text);
    }

    [Fact]
    public async Task The_key_of_another_connection_admits_nobody()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient one = await station.ConnectAsync();
        await using TestClient other = await station.ConnectAsync();
        HandshakeCommand again = await one.AskAsync<HandshakeCommand>(HandshakeCommand.Start());
        Assert.Equal(HandshakeState.Again, (await other.AskAsync<HandshakeCommand>(HandshakeCommand.Restart(again.Session!))).State);
    }

    [Theory]
    [InlineData("tcp", "websocket")]
    [InlineData("websocket", "tcp")]
    public async Task Messages_arrive_as_they_were_sent_known_or_not(string from, string to)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x", from);
        await using TestClient ben = await station.LogInAsync("ben@x", to);
        foreach (string message in new[]
        {
            Wire.Reliable("ann@x", "ben@x", "s1"),
            """{ "signature": "c+/=",  "x": {"y":1.00, "z":[1E+3, 12345678901234567890]}, "data":"\u0041\/B", "receiver":"ben@x/phone", "sender":"ann@x" }""",
            """{"receiver":"ben@x","type":"77","mood":"é\uD83D\uDE00","receiver":"ben@x"}""",
            """{"type":204,"app":"nobody.knows","mod":"m","act":"a","receiver":"ben@x","sender":"ann@x/laptop"}""",
            """{"sender":"ann@x","receiver":"ben@x","content":{"type":"1","sn":1,"text":"hi"}}""",
            """{"sender":"ann@x","receiver":"ben@x","type":"136","command":"search"}""",
        })
        {
            await ann.SendAsync(message);
            Assert.Equal(message, await ben.ReceiveAsync());
            Assert.IsType<ReceiptCommand>(await ann.ReceiveContentAsync());
        }
    }

    [Fact]
    public async Task A_message_with_line_breaks_is_one_line_for_a_client_by_TCP()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x", "websocket");
        await using TestClient ben = await station.LogInAsync("ben@x", "tcp");
        await ann.SendAsync("{\n\"receiver\":\r\n\"ben@x\"}");
        Assert.Equal("{ \"receiver\":  \"ben@x\"}", await ben.ReceiveAsync());
    }

    [Fact]
    public async Task A_receipt_names_the_message_with_the_text_that_its_values_came_with()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        ReceiptCommand receipt = await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x/1", "ben@x", "s+/="));
        Assert.Equal("""{"sender":"ann@x/1","receiver":"ben@x","time":1700000000.10,"signature":"s+/="}""", receipt.OriginalEnvelope!.ToJson());
    }

    [Theory]
    [InlineData("""{"type":136,"command":""", RefusalReason.Invalid, "at byte 22")]
    [InlineData("[1]", RefusalReason.Invalid, "at byte 0")]
    [InlineData("""{"sender":"eve@x","receiver":"ben@x","data":"","signature":"s"}""", RefusalReason.Sender, "cannot send as eve@x")]
    [InlineData("""{"receiver":"ben@x","data":"","signature":"s"}""", RefusalReason.Identifier, "sender")]
    [InlineData("""{"sender":7,"receiver":"ben@x","type":"1"}""", RefusalReason.Identifier, "sender")]
    [InlineData("""{"sender":"ann@x","receiver":"a@b@c","data":"","signature":"s"}""", RefusalReason.Identifier, "receiver")]
    [InlineData("""{"sender":"ann@x","receiver":null,"type":"1"}""", RefusalReason.Identifier, "receiver")]
    [InlineData("""{"type":"136","command":"search","sn":1}""", RefusalReason.Unsupported, "search")]
    [InlineData("""{"type":"136","command":"login","sn":1}""", RefusalReason.Identifier, "did")]
    [InlineData("""{"type":"136","command":"login","sn":1,"did":"anyone@anywhere"}""", RefusalReason.Identifier, "did")]
    [InlineData("""{"type":"136","command":"login","sn":1,"did":"ben@x"}""", RefusalReason.Sender, "belongs to ann@x")]
    internal async Task What_cannot_be_done_is_refused_with_the_reason_and_the_next_message_passes(string message, RefusalReason reason, string text)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        RefusalCommand refusal = await ann.AskAsync<RefusalCommand>(message);
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "s"));
    }

    [Fact]
    public async Task An_identifier_that_is_too_long_is_refused()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        string longest = new('b', 253);
        Assert.Equal(RefusalReason.Identifier, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", longest + "b@x", "s"))).Reason);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", longest + "@x", "s"));
    }

    [Theory]
    [InlineData("""{"type":"204","app":"chat.dim.sechat","mod":"drift_bottle","act":"throw","text":"whoever"}""")]
    [InlineData("""{"sender":"ann@x","receiver":"everyone@everywhere","data":"{}","signature":"s"}""")]
    public async Task A_broadcast_reaches_everybody_but_its_sender_and_is_not_kept(string bottle)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x");
        await using TestClient ben = await station.LogInAsync("ben@x");
        await using TestClient eve = await station.LogInAsync("eve@x", "websocket");
        await ann.AskAsync<ReceiptCommand>(bottle);
        Assert.Equal(bottle, await ben.ReceiveAsync());
        Assert.Equal(bottle, await eve.ReceiveAsync());
        await using TestClient late = await station.LogInAsync("late@x");
        await ann.SendAsync(Wire.Reliable("ann@x", "late@x", "after"));
        Assert.Equal(Wire.Reliable("ann@x", "late@x", "after"), await late.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"sender":"ann@x","receiver":"station@anywhere","content":{"type":"136","command":"handshake","title":"Hello world!"}}""")]
    [InlineData("""{"sender":"ann@x","receiver":"station@anywhere","data":"{\"type\":\"136\",\"command\":\"handshake\",\"title\":\"Hello world!\"}","signature":"s"}""")]
    [InlineData("""{"receiver":"station@anywhere","type":"136","command":"handshake","title":"Hello world!"}""")]
    public async Task A_command_may_come_in_a_message_to_the_station(string message)
    {
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.ConnectAsync();
        Assert.Equal(HandshakeState.Again, (await ann.AskAsync<HandshakeCommand>(message)).State);
    }

    [Fact]
    public async Task A_message_whose_signature_is_not_accepted_is_refused()
    {
        await using RunningStation station = await RunningStation.StartAsync(
            configure: static services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IMessageVerifier>(services, new OnlyGood()));
        await using TestClient ann = await station.LogInAsync("ann@x");
        Assert.Equal(RefusalReason.Signature, (await ann.AskAsync<RefusalCommand>(Wire.Reliable("ann@x", "ben@x", "bad"))).Reason);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "ben@x", "good"));
    }

    private sealed class OnlyGood : IMessageVerifier
    {
        public string Description => "Only good signatures pass.";

        public async ValueTask<bool> VerifyAsync(Request.Relay message, CancellationToken stop)
        {
            await Task.Yield();
            return message.Signature == "good";
        }
    }
}
