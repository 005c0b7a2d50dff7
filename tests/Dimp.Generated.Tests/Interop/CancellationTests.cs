using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Dimp.Tests.Interop;

/// <summary>
/// Whoever stops reading or writing, at any moment, gets an exception with the token. What was not read yet is read by the next who
/// reads, and nothing comes twice.
/// </summary>
public class CancellationTests
{
    private static readonly WireOptions Small = new() { MaxBytes = 60 };

    private static readonly string[] Messages = ["{\"a\":1}", "{ \"kind\":\"letter\", \"text\":\"中\" }", "{}", $"{{\"a\":\"{new string('x', 52)}\"}}", "{\"b\":2}"];

    private static readonly byte[] Lines = Written(static (post, output) => post.WriteLineTo(output));

    private static readonly byte[] Frames = Written(static (post, output) => post.WriteFrameTo(output));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task Lines_and_frames_are_read_on(int piece)
    {
        await AssertReadOnAsync(stop => new StepwiseReader(piece, stop, Lines), ReadLines);
        await AssertReadOnAsync(stop => new StepwiseReader(piece, stop, Frames), ReadFrames);
        await AssertReadOnAsync(stop => PipeReader.Create(new StepwiseStream(piece, stop, Lines)), ReadLines);
        await AssertReadOnAsync(stop => PipeReader.Create(new StepwiseStream(piece, stop, Frames)), ReadFrames);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task Of_a_stream_no_more_is_read(int piece) => await StepwiseStop.AtEachStepAsync(stop =>
    {
        byte[] message = Posts.Default.Parse(Messages[3]).ToUtf8Bytes();
        var stream = new StepwiseStream(piece, stop, message);
        return (
            async () => Assert.Equal(message, (await Posts.Default.ParseAsync(stream, Small, stop.Token)).ToUtf8Bytes()),
            async () =>
            {
                var rest = new MemoryStream();
                await stream.CopyToAsync(rest, Cancellation);
                Assert.Equal(message[Math.Min(message.Length, piece * Math.Max(stop.Taken - 1, 0))..], rest.ToArray());
            });
    });

    [Fact]
    public async Task A_record_is_written_or_not() => await StepwiseStop.AtEachStepAsync(static stop =>
    {
        Post post = Posts.Default.Parse(Messages[1]);
        var stream = new StepwiseStream(1, stop);
        return (
            () => post.WriteToAsync(stream, cancellationToken: stop.Token).AsTask(),
            () =>
            {
                Assert.Equal(stop.Token.IsCancellationRequested ? [] : post.ToUtf8Bytes(), stream.ToArray());
                return Task.CompletedTask;
            });
    });

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task A_socket_from_which_somebody_reads_is_aborted(int piece)
    {
        var sent = new MemoryStream();
        using WebSocket client = WebSocket.CreateFromStream(sent, new WebSocketCreationOptions());
        foreach (string message in Messages)
        {
            await Posts.Default.Parse(message).SendAsync(client, cancellationToken: Cancellation);
        }
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        await StepwiseStop.AtEachStepAsync(stop =>
        {
            WebSocket socket = WebSocket.CreateFromStream(new StepwiseStream(piece, stop, sent.ToArray()), new WebSocketCreationOptions { IsServer = true });
            var messages = new List<string>();
            return (
                () => AddAsync(Posts.Default.ReadMessagesAsync(socket, Small, stop.Token), messages),
                async () =>
                {
                    if (stop.Taken == 0)
                    {
                        await AddAsync(Posts.Default.ReadMessagesAsync(socket, Small, CancellationToken.None), messages);
                    }
                    Assert.Equal(Messages[..messages.Count], messages);
                    Assert.Equal(stop.Taken > 0 && stop.Token.IsCancellationRequested ? WebSocketState.Aborted : WebSocketState.CloseReceived, socket.State);
                    socket.Dispose();
                });
        });
    }

    [Fact]
    public async Task A_socket_to_which_somebody_writes_is_aborted() => await StepwiseStop.AtEachStepAsync(static stop =>
    {
        Post post = Posts.Default.Parse(Messages[1]);
        var stream = new StepwiseStream(1, stop);
        WebSocket socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        return (
            () => post.SendAsync(socket, cancellationToken: stop.Token).AsTask(),
            () =>
            {
                Assert.Equal(stop.Taken > 0 && stop.Token.IsCancellationRequested ? WebSocketState.Aborted : WebSocketState.Open, socket.State);
                Assert.Equal(stop.Token.IsCancellationRequested, stream.ToArray() is []);
                socket.Dispose();
                return Task.CompletedTask;
            });
    });

    [Fact]
    public async Task A_read_that_is_cancelled_at_the_reader_ends_the_messages_and_loses_none()
    {
        foreach ((byte[] bytes, Func<PipeReader, CancellationToken, IAsyncEnumerable<WireLine<Post>>> read) in new (byte[], Func<PipeReader, CancellationToken, IAsyncEnumerable<WireLine<Post>>>)[] { (Lines, ReadLines), (Frames, ReadFrames) })
        {
            var pipe = new Pipe();
            var messages = new List<string>();
            await pipe.Writer.WriteAsync(bytes.AsMemory(0, 3), Cancellation);
            Task reading = AddAsync(read(pipe.Reader, Cancellation), messages);
            pipe.Reader.CancelPendingRead();
            await reading;
            await pipe.Writer.WriteAsync(bytes.AsMemory(3), Cancellation);
            await pipe.Writer.CompleteAsync();
            await AddAsync(read(pipe.Reader, Cancellation), messages);
            Assert.Equal(Messages, messages);
        }
    }

    [Fact]
    public async Task Of_a_message_that_was_too_long_the_rest_comes_next()
    {
        PipeReader reader = PipeReader.Create(new StepwiseStream(100, new StepwiseStop(-1), [.. new string(' ', 110).Select(static c => (byte)c), .. "{}\n{}"u8]));
        await foreach (WireLine<Post> line in ReadLines(reader, Cancellation))
        {
            Assert.NotNull(line.Error);
            break;
        }
        var messages = new List<string>();
        await AddAsync(ReadLines(reader, Cancellation), messages);
        Assert.Equal(["          {}", "{}"], messages);
    }

    private static IAsyncEnumerable<WireLine<Post>> ReadLines(PipeReader reader, CancellationToken stop) => Posts.Default.ReadLinesAsync(reader, Small, stop);

    private static IAsyncEnumerable<WireLine<Post>> ReadFrames(PipeReader reader, CancellationToken stop) => Posts.Default.ReadFramesAsync(reader, Small, stop);

    private static Task AssertReadOnAsync(Func<StepwiseStop, PipeReader> open, Func<PipeReader, CancellationToken, IAsyncEnumerable<WireLine<Post>>> read) =>
        StepwiseStop.AtEachStepAsync(stop =>
        {
            PipeReader reader = open(stop);
            var messages = new List<string>();
            return (
                () => AddAsync(read(reader, stop.Token), messages),
                async () =>
                {
                    await AddAsync(read(reader, CancellationToken.None), messages);
                    Assert.Equal(Messages, messages);
                });
        });

    private static async Task AddAsync(IAsyncEnumerable<WireLine<Post>> lines, List<string> messages)
    {
        await foreach (WireLine<Post> line in lines)
        {
            messages.Add(line.IsMessage ? line.Record.ToJson() : line.Error.Message);
        }
    }

    private static byte[] Written(Action<Post, IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        Array.ForEach(Messages, json => write(Posts.Default.Parse(json), output));
        return output.WrittenSpan.ToArray();
    }
}
