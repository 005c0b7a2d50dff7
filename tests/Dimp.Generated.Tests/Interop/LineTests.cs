using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>Messages on separate lines.</summary>
public class LineTests
{
    private const string TooLong = "The message is longer than the 30 bytes that are allowed.";

    private static readonly WireOptions Small = new() { MaxBytes = 30 };

    private static readonly string[] Parts = ["\n", "\r\n", "\n\n", "\r", " ", "\t", "{}", "{\"kind\":\"letter\"}", "[]", "{", "\uFEFF{}", "{\"a\":\"中\"}"];

    /// <summary>Lines about as long as they may be, with what may be between them.</summary>
    private static readonly Gen<string> AnyInput = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]),
        Gen.Int[20, 24].Select(static length => $"\n{{\"a\":\"{new string('x', length)}\"}}"),
        Gen.Int[28, 32].Select(static length => new string(' ', length))).Array[0, 12].Select(string.Concat);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Inputs => new()
    {
        { "", [] },
        { "\n\r\n \t\n", [] },
        { "{}", ["Post {}"] },
        { "{}\n", ["Post {}"] },
        { "{}\r\n{\"kind\":\"letter\"}\r\n", ["Post {}", "Letter {\"kind\":\"letter\"}"] },
        { " {} \n\n\n{\"a\":1}\r", ["Post  {} ", "Post {\"a\":1}"] },
        { "[]\n{}\n", ["A message begins with '{'; here is '['.", "Post {}"] },
        { "{\n}\n{}", ["The message ends in the middle of an object.", "A message begins with '{'; here is '}'.", "Post {}"] },
        { "{\"a\":\"0123456789012345678901\"}\r\n{}\n", ["Post {\"a\":\"0123456789012345678901\"}", "Post {}"] },
        { "{\"a\":\"01234567890123456789012\"}\n{}\n", [TooLong, "Post {}"] },
        { "{\"a\":\"" + new string('x', 10_000) + "\"}\n\n{}", [TooLong, "Post {}"] },
        { "{\"a\":\"" + new string('x', 10_000), [TooLong] },
        { "{\"a\":\"01234567890123456789012\"}", [TooLong] },
        { new string(' ', 31) + "\n{}", [TooLong, "Post {}"] },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Lines_are_read_however_they_come(string input, string[] expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(input);
        await Chunks.AssertReadAsync(expected, utf8, static reader => Posts.Default.ReadLinesAsync(reader, Small, Cancellation));
    }

    [Fact]
    public async Task Where_lines_are_cut_makes_no_difference() => await Gen.Select(AnyInput, Gen.Int[1, 40]).SampleAsync(async (input, piece) =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(input);
        string[] expected = [.. input.Split('\n').Select(static line => line.EndsWith('\r') ? line[..^1] : line).Select(Expected).OfType<string>()];
        await Chunks.AssertReadAsync(expected, utf8, Read);
        Assert.Equal(expected, await Chunks.ReadAll(Read(new CopyingReader(utf8, piece))));

        static IAsyncEnumerable<WireLine<Post>> Read(PipeReader reader) => Posts.Default.ReadLinesAsync(reader, Small, Cancellation);
    }, iter: 200);

    /// <summary>What is read from a line alone, or <see langword="null"/> for one that is blank.</summary>
    private static string? Expected(string line) =>
        Encoding.UTF8.GetByteCount(line) > Small.MaxBytes ? TooLong
        : line.AsSpan().Trim(" \t\r").IsEmpty ? null
        : Chunks.ReadAlone(line, Small);

    [Fact]
    public async Task What_is_written_as_lines_is_read_as_lines() => await AnyJson.Object.Array[1, 5].SampleAsync(async messages =>
    {
        var output = new ArrayBufferWriter<byte>();
        Post[] posts = [.. messages.Select(json => Posts.Default.Parse(json))];
        foreach (Post post in posts)
        {
            post.WriteLineTo(output);
        }
        Assert.Equal(posts.Length, output.WrittenSpan.Count((byte)'\n'));
        var read = new List<Post>();
        await foreach (WireLine<Post> line in Posts.Default.ReadLinesAsync(Chunks.ByteByByte(output.WrittenSpan), cancellationToken: Cancellation))
        {
            read.Add(line.Record!);
        }
        Assert.Equal(posts, read);
    }, iter: 50);

    [Fact]
    public async Task A_reader_of_which_nothing_is_asked_is_not_read()
    {
        // 64 KB unless set: what nobody has asked for stays with the sender.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 100, resumeWriterThreshold: 50));
        IAsyncEnumerator<WireLine<Post>> lines = Posts.Default.ReadLinesAsync(pipe.Reader, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        byte[] line = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 82) + "\"}\n");
        ValueTask<FlushResult> first = pipe.Writer.WriteAsync(line, Cancellation);
        Assert.True(first.IsCompleted);
        await first;
        Task<FlushResult> second = pipe.Writer.WriteAsync(line, Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        Assert.True(await lines.MoveNextAsync());
        Assert.False(second.IsCompleted);
        Assert.True(await lines.MoveNextAsync());
        await second;
        await lines.DisposeAsync();
    }

    [Fact]
    public async Task Lines_may_be_enumerated_again()
    {
        PipeReader reader = Chunks.Whole("{\"a\":1}\n{\"a\":2}\n{\"a\":3}"u8);
        IAsyncEnumerable<WireLine<Post>> lines = Posts.Default.ReadLinesAsync(reader, cancellationToken: Cancellation);
        await foreach (WireLine<Post> line in lines)
        {
            Assert.Equal(1, line.Record!.Map["a"].AsInt32());
            break;
        }
        Assert.Equal(["Post {\"a\":2}", "Post {\"a\":3}"], await Chunks.ReadAll(lines));
    }

    [Fact]
    public async Task Whoever_stops_finds_the_next_line_in_the_reader()
    {
        PipeReader reader = Chunks.Whole("{\"a\":1}\n{\"a\":2}\n{\"a\":3}"u8);
        for (int i = 1; i <= 3; i++)
        {
            await foreach (WireLine<Post> line in Posts.Default.ReadLinesAsync(reader, cancellationToken: Cancellation))
            {
                Assert.Equal(i, line.Record!.Map["a"].AsInt32());
                break;
            }
        }
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{\"a\":"u8.ToArray(), Cancellation);
        using var stop = new CancellationTokenSource();
        Task<List<string>> reading = Chunks.ReadAll(Posts.Default.ReadLinesAsync(pipe.Reader, cancellationToken: stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        reading = Chunks.ReadAll(Posts.Default.ReadLinesAsync(pipe.Reader, cancellationToken: Cancellation));
        pipe.Reader.CancelPendingRead();
        Assert.Empty(await reading);
    }

    [Fact]
    public async Task The_token_of_the_enumeration_stops_it_too()
    {
        using var stop = new CancellationTokenSource();
        IAsyncEnumerable<WireLine<Post>> lines = Posts.Default.ReadLinesAsync(new Pipe().Reader, cancellationToken: Cancellation);
        await using IAsyncEnumerator<WireLine<Post>> reading = lines.GetAsyncEnumerator(stop.Token);
        ValueTask<bool> next = reading.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task An_endless_line_is_reported_at_once_and_not_kept()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 10_000, resumeWriterThreshold: 5_000, useSynchronizationContext: false));
        Task writing = Task.Run(
            async () =>
            {
                byte[] piece = Encoding.UTF8.GetBytes(new string('x', 4_000));
                for (int i = 0; i < 1_000; i++)
                {
                    await pipe.Writer.WriteAsync(piece, Cancellation);
                }
                await pipe.Writer.WriteAsync("\n{}\n"u8.ToArray(), Cancellation);
                await pipe.Writer.CompleteAsync();
            },
            Cancellation);
        await using IAsyncEnumerator<WireLine<Post>> lines = Posts.Default.ReadLinesAsync(pipe.Reader, Small, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await lines.MoveNextAsync());
        Assert.True(lines.Current is { Error.Message: TooLong, Utf8Json.IsEmpty: true });
        Assert.False(writing.IsCompleted);
        Assert.True(await lines.MoveNextAsync());
        Assert.True(lines.Current.IsMessage);
        await writing;
        Assert.False(await lines.MoveNextAsync());
    }

    /// <summary>Where each piece would make somebody look at those before it again, this takes minutes.</summary>
    [Fact]
    public async Task A_long_line_in_many_pieces_takes_time_in_proportion()
    {
        byte[] line = Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', 4_000_000)}}"}""");
        var pieces = new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1);
        var effort = new Effort();
        Assert.Single(await Chunks.ReadAll(Posts.Default.ReadLinesAsync(
            PipeReader.Create(new MemoryStream(line), pieces), cancellationToken: Cancellation)));
        Assert.InRange(effort.Taken, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task What_a_line_was_read_from_is_its_own()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("{\"kind\":\"letter\",\"text\":\"a\"}\n");
        Post? post = null;
        await foreach (WireLine<Post> line in Posts.Default.ReadLinesAsync(PipeReader.Create(new ReadOnlySequence<byte>(utf8)), cancellationToken: Cancellation))
        {
            post = line.Record;
        }
        utf8.AsSpan().Fill((byte)'?');
        Assert.Equal("a", Assert.IsType<Letter>(post).Text);
    }

    [Fact]
    public void A_line_has_no_line_break_in_it()
    {
        var output = new ArrayBufferWriter<byte>();
        Posts.Default.Parse("{\r\n\"a\" :\n\"\\n\"\r}").WriteLineTo(output);
        new Letter { Text = "a" }.WriteLineTo(output, WireProfile.Short);
        Assert.Equal("{  \"a\" : \"\\n\" }\n{\"kind\":\"letter\",\"T\":\"a\"}\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
