using System.Net;
using System.Net.Sockets;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Dimp.Hosts.Tests.Nats;

/// <summary>Records as messages of a real server.</summary>
public class NatsTests(NatsFixture server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Wire.Search)]
    [InlineData(Wire.Unknown)]
    public async Task A_record_is_received_as_it_was_published(string wire)
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<Content> records = await connection.SubscribeCoreAsync<Content>("published", cancellationToken: Stop);
        await using INatsSub<byte[]> bytes = await connection.SubscribeCoreAsync<byte[]>("published", cancellationToken: Stop);
        await connection.PublishAsync("published", ChatContents.Default.Parse(wire), cancellationToken: Stop);

        Content content = (await records.Msgs.ReadAsync(Stop)).Data!;
        Assert.Equal(wire, content.ToJson());
        Assert.IsType(ChatContents.Default.Parse(wire).GetType(), content);
        Assert.Equal(Wire.Utf8(wire), (await bytes.Msgs.ReadAsync(Stop)).Data);
    }

    [Fact]
    public async Task What_another_client_published_is_received_and_forwarded_as_it_came()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<Content> records = await connection.SubscribeCoreAsync<Content>("foreign", cancellationToken: Stop);
        await using INatsSub<byte[]> forwarded = await connection.SubscribeCoreAsync<byte[]>("forwarded", cancellationToken: Stop);
        await connection.PingAsync(Stop);
        await PublishByHandAsync("foreign", Wire.Search);

        Content content = (await records.Msgs.ReadAsync(Stop)).Data!;
        await connection.PublishAsync("forwarded", content, cancellationToken: Stop);
        Assert.Equal(Wire.Utf8(Wire.Search), (await forwarded.Msgs.ReadAsync(Stop)).Data);
    }

    [Fact]
    public async Task Records_stay_as_they_came_while_the_connection_reads_on()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<Content> records = await connection.SubscribeCoreAsync<Content>("many", cancellationToken: Stop);
        string[] sent = [.. Enumerable.Range(0, 500).Select(static number => $$"""{"type":"77","number":{{number}}.00}""")];
        foreach (string wire in sent)
        {
            await connection.PublishAsync("many", ChatContents.Default.Parse(wire), cancellationToken: Stop);
        }
        var received = new List<Content>();
        while (received.Count < sent.Length)
        {
            received.Add((await records.Msgs.ReadAsync(Stop)).Data!);
        }
        Assert.Equal(sent, received.Select(static content => content.ToJson()));
    }

    [Fact]
    public async Task A_request_is_answered_with_a_record()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<SearchCommand> requests = await connection.SubscribeCoreAsync<SearchCommand>("asked", cancellationToken: Stop);
        Task serving = Task.Run(async () => await (await requests.Msgs.ReadAsync(Stop)).ReplyAsync(ChatContents.Default.Parse(Wire.Unknown), cancellationToken: Stop), Stop);
        NatsMsg<Content> answer = await connection.RequestAsync<SearchCommand, Content>(
            "asked", (SearchCommand)ChatContents.Default.Parse(Wire.Search), cancellationToken: Stop);
        await serving;
        Assert.Equal(Wire.Unknown, answer.Data!.ToJson());
    }

    [Fact]
    public async Task Stored_messages_are_fetched_and_acknowledged()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        var jetStream = new NatsJSContext(connection);
        await jetStream.CreateStreamAsync(new StreamConfig("INBOX", ["inbox.>"]), Stop);
        foreach (string wire in new[] { Wire.Search, Wire.Unknown })
        {
            (await jetStream.PublishAsync("inbox.moki", ChatContents.Default.Parse(wire), cancellationToken: Stop)).EnsureSuccess();
        }
        INatsJSConsumer consumer = await jetStream.CreateOrUpdateConsumerAsync("INBOX", new ConsumerConfig("station"), Stop);
        var fetched = new List<string>();
        await foreach (INatsJSMsg<Content> message in consumer.FetchAsync<Content>(new NatsJSFetchOpts { MaxMsgs = 2 }, cancellationToken: Stop))
        {
            fetched.Add(message.Data!.ToJson());
            await message.AckAsync(new AckOpts { DoubleAck = true }, cancellationToken: Stop);
        }
        Assert.Equal([Wire.Search, Wire.Unknown], fetched);
        await consumer.RefreshAsync(Stop);
        Assert.Equal(0, consumer.Info.NumAckPending);
        Assert.Equal(0UL, consumer.Info.NumPending);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("""{"a":"\ud800"}""")]
    public async Task A_message_that_is_none_carries_our_reason_and_the_next_one_is_received(string wire)
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        string subject = $"broken.{wire.Length}";
        await using INatsSub<Content> records = await connection.SubscribeCoreAsync<Content>(subject, cancellationToken: Stop);
        await connection.PingAsync(Stop);
        await PublishByHandAsync(subject, wire);
        await PublishByHandAsync(subject, Wire.Unknown);

        NatsMsg<Content> broken = await records.Msgs.ReadAsync(Stop);
        Assert.IsType<WireException>(broken.Error?.InnerException);
        Assert.Equal(Wire.Unknown, (await records.Msgs.ReadAsync(Stop)).Data!.ToJson());
    }

    [Fact]
    public async Task Another_record_than_the_one_that_is_asked_for_is_refused()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<SearchCommand> records = await connection.SubscribeCoreAsync<SearchCommand>("other", cancellationToken: Stop);
        await connection.PublishAsync("other", ChatContents.Default.Parse(Wire.Unknown), cancellationToken: Stop);
        NatsMsg<SearchCommand> message = await records.Msgs.ReadAsync(Stop);
        Assert.Contains("SearchCommand is expected", Assert.IsType<WireException>(message.Error?.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_types_and_empty_messages_are_as_ever()
    {
        NatsServer.SkipIfMissing();
        await using NatsConnection connection = Connect();
        await using INatsSub<string> texts = await connection.SubscribeCoreAsync<string>("text", cancellationToken: Stop);
        await using INatsSub<Content> records = await connection.SubscribeCoreAsync<Content>("empty", cancellationToken: Stop);
        await connection.PublishAsync("text", "hi", cancellationToken: Stop);
        await connection.PublishAsync<Content>("empty", null!, cancellationToken: Stop);
        Assert.Equal("hi", (await texts.Msgs.ReadAsync(Stop)).Data);
        NatsMsg<Content> empty = await records.Msgs.ReadAsync(Stop);
        Assert.Null(empty.Data);
        Assert.Null(empty.Error);
    }

    private NatsConnection Connect() => new(NatsOpts.Default with
    {
        Url = server.Url,
        SerializerRegistry = new WireNatsSerializerRegistry<Content>(ChatContents.Default, NatsOpts.Default.SerializerRegistry),
    });

    /// <summary>What any client in any language does.</summary>
    private async Task PublishByHandAsync(string subject, string wire)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address, Stop);
        NetworkStream stream = client.GetStream();
        byte[] payload = Wire.Utf8(wire);
        await stream.WriteAsync(Wire.Utf8($$"""CONNECT {"verbose":false}{{"\r\n"}}PUB {{subject}} {{payload.Length}}{{"\r\n"}}"""), Stop);
        await stream.WriteAsync(payload, Stop);
        await stream.WriteAsync(Wire.Utf8("\r\nPING\r\n"), Stop);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(Stop) is { } line && line != "PONG")
        {
        }
    }
}
