using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>One message of a WebSocket is one record.</summary>
public class WebSocketTests
{
    private const string Wire = """{ "kind":"letter", "text":"中" }""";

    private static readonly WireOptions Small = new() { MaxBytes = 100 };

    private static readonly string[] Texts = ["", " ", "[]", "{", "\uFEFF{}", "{}{}"];

    private static readonly Gen<string> AnyMessage = Gen.OneOf(
        AnyJson.Object,
        Gen.Int[0, Texts.Length - 1].Select(static i => Texts[i]),
        Gen.Int[97, 103].Select(static length => $"{{{new string(' ', length - 2)}}}"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_read_in_any_number_of_fragments_until_the_peer_closes()
    {
        (WebSocket server, WebSocket client) = Connect();
        Task<List<string>> reading = Chunks.ReadAll(Posts.Default.ReadMessagesAsync(server, Small, Cancellation));
        byte[] utf8 = Encoding.UTF8.GetBytes(Wire);
        await client.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        await client.SendAsync("[1]"u8.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, Cancellation);
        for (int i = 0; i < utf8.Length; i++)
        {
            await client.SendAsync(utf8.AsMemory(i, 1), WebSocketMessageType.Binary, endOfMessage: i == utf8.Length - 1, Cancellation);
        }
        await client.SendAsync(new byte[101], WebSocketMessageType.Binary, endOfMessage: true, Cancellation);
        for (int i = 0; i < 1_000; i++)
        {
            await client.SendAsync(new byte[50], WebSocketMessageType.Binary, endOfMessage: false, Cancellation);
        }
        await client.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Binary, endOfMessage: true, Cancellation);
        await Posts.Default.Parse(Wire).SendAsync(client, cancellationToken: Cancellation);
        await new Letter { Text = "a" }.SendAsync(client, WireProfile.Short, Cancellation);
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        const string TooLong = "The message is longer than the 100 bytes that are allowed.";
        Assert.Equal(
            [$"Letter {Wire}", "A message begins with '{'; here is '['.", $"Letter {Wire}", TooLong, TooLong, $"Letter {Wire}", """Letter {"kind":"letter","T":"a"}"""],
            await reading);
    }

    [Fact]
    public async Task Where_messages_are_cut_makes_no_difference() => await Gen.Select(AnyMessage.Array[0, 6], Gen.Int).SampleAsync(async (messages, seed) =>
    {
        var random = new Random(seed);
        (WebSocket server, WebSocket client) = Connect();
        foreach (string message in messages)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(message);
            int sent = 0;
            bool isWhole = false;
            while (!isWhole)
            {
                int count = random.Next(Math.Min(utf8.Length - sent, 60) + 1);
                isWhole = sent + count == utf8.Length && random.Next(2) == 0;
                await client.SendAsync(utf8.AsMemory(sent, count), WebSocketMessageType.Text, isWhole, Cancellation);
                sent += count;
            }
        }
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        Assert.Equal(
            messages.Select(static message => Chunks.ReadAlone(message, Small)),
            await Chunks.ReadAll(Posts.Default.ReadMessagesAsync(server, Small, Cancellation)));
    });

    [Fact]
    public async Task A_long_message_is_read_too()
    {
        (WebSocket server, WebSocket client) = Connect();
        string json = $$"""{"text":"{{new string('x', 50_000)}}"}""";
        Task sending = Posts.Default.Parse(json).SendAsync(client, cancellationToken: Cancellation).AsTask();
        await foreach (WireLine<Post> message in Posts.Default.ReadMessagesAsync(server, cancellationToken: Cancellation))
        {
            Assert.Equal(json, message.Record!.ToJson());
            break;
        }
        await sending;
    }

    [Fact]
    public async Task A_message_is_a_stream_too()
    {
        (WebSocket server, WebSocket client) = Connect();
        byte[] utf8 = Encoding.UTF8.GetBytes(Wire);
        for (int round = 0; round < 2; round++)
        {
            await client.SendAsync(utf8.AsMemory(0, 5), WebSocketMessageType.Text, endOfMessage: false, Cancellation);
            await client.SendAsync(utf8.AsMemory(5), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        }
        for (int round = 0; round < 2; round++)
        {
            await using WebSocketStream message = WebSocketStream.CreateReadableMessageStream(server);
            Assert.Equal(Wire, (await Posts.Default.ParseAsync(message, cancellationToken: Cancellation)).ToJson());
        }
        await using (WebSocketStream answer = WebSocketStream.CreateWritableMessageStream(server, WebSocketMessageType.Text))
        {
            await Posts.Default.Parse(Wire).WriteToAsync(answer, cancellationToken: Cancellation);
        }
        await foreach (WireLine<Post> message in Posts.Default.ReadMessagesAsync(client, cancellationToken: Cancellation))
        {
            Assert.Equal(Wire, message.Record!.ToJson());
            break;
        }
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        (WebSocket server, _) = Connect();
        using var stop = new CancellationTokenSource();
        Task<List<string>> reading = Chunks.ReadAll(Posts.Default.ReadMessagesAsync(server, cancellationToken: stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static (WebSocket Server, WebSocket Client) Connect()
    {
        var up = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var down = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        return (
            WebSocket.CreateFromStream(new Duplex(up.Reader.AsStream(), down.Writer.AsStream()), new WebSocketCreationOptions { IsServer = true }),
            WebSocket.CreateFromStream(new Duplex(down.Reader.AsStream(), up.Writer.AsStream()), new WebSocketCreationOptions()));
    }

    /// <summary>Two streams as one.</summary>
    private sealed class Duplex(Stream input, Stream output) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            input.ReadAsync(buffer, cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            output.WriteAsync(buffer, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

        public override void Flush() => output.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
