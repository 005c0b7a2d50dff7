using System.Buffers;
using System.Text;
using CsCheck;
using Dimp.Tests.Grammar;

namespace Dimp.Tests.Interop;

/// <summary>One message that is all of a stream.</summary>
public class StreamTests
{
    private const string Wire = """ { "kind":"letter", "text":"中" } """;

    private static readonly WireOptions Small = new() { MaxBytes = 40 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task A_stream_is_read_to_its_end(string beginning)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(beginning + Wire);
        foreach (Stream stream in new Stream[] { new MemoryStream(utf8), new Trickle(utf8) })
        {
            Post post = await Posts.Default.ParseAsync(stream, cancellationToken: Cancellation);
            Assert.IsType<Letter>(post);
            Assert.Equal(Wire, post.ToJson());
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(4_096)]
    [InlineData(100_000)]
    public async Task A_message_of_any_size_is_read(int length)
    {
        string json = $$"""{"kind":"letter","text":"{{new string('x', length)}}"}""";
        Assert.Equal(json, (await Posts.Default.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), cancellationToken: Cancellation)).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF{}")]
    [InlineData("{}{}")]
    public async Task What_is_no_message_is_refused(string text) => await Assert.ThrowsAsync<WireException>(
        async () => await Posts.Default.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellationToken: Cancellation));

    [Fact]
    public async Task What_is_too_long_is_refused_before_it_ends()
    {
        string allowed = "{" + new string(' ', 38) + "}";
        Assert.NotNull(await Posts.Default.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes("\uFEFF" + allowed)), Small, Cancellation));
        var endless = new Trickle(new byte[1_000_000]);
        var refusal = await Assert.ThrowsAsync<WireException>(async () => await Posts.Default.ParseAsync(endless, Small, Cancellation));
        Assert.Equal(40, refusal.ByteOffset);
        Assert.InRange(endless.Given, 41, 44);
        await Assert.ThrowsAsync<WireException>(async () => await Posts.Default.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(allowed + " ")), Small, Cancellation));
    }

    [Fact]
    public async Task Where_a_stream_is_cut_makes_no_difference() => await Gen.Select(
        AnyJson.Object, Mutation.Any.Array[0, 2], Gen.Bool, Gen.Int[-4, 4], Gen.Int[1, 40]).SampleAsync(async (json, mutations, isMarked, spare, piece) =>
    {
        byte[] message = mutations.Aggregate(Text.Utf8(json), static (bytes, mutation) => mutation.Apply(bytes));
        byte[] mark = isMarked || message.AsSpan().StartsWith("\uFEFF"u8) ? [.. "\uFEFF"u8] : [];
        byte[] input = [.. mark, .. message];
        var options = new WireOptions { MaxBytes = Math.Max(1, message.Length + spare) };
        string expected = Posts.Default.TryParse(message.AsSpan(), options, out Post? post, out WireError? error) ? post.ToString() : error.ToString();
        foreach (Stream stream in new Stream[] { new MemoryStream(input), new Trickle(input), new CopyingReader(input, piece).AsStream() })
        {
            Assert.Equal(expected, await ReadAsync(stream, options));
        }
    });

    private static async Task<string> ReadAsync(Stream stream, WireOptions options)
    {
        try
        {
            return (await Posts.Default.ParseAsync(stream, options, Cancellation)).ToString();
        }
        catch (WireException exception)
        {
            return exception.Message;
        }
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var pipe = new System.IO.Pipelines.Pipe();
        ValueTask<Post> reading = Posts.Default.ParseAsync(pipe.Reader.AsStream(), cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading);
    }

    [Fact]
    public async Task A_record_is_written_as_it_is()
    {
        Post post = Posts.Default.Parse(Wire);
        foreach (Post written in new[] { post, post with { Size = 1 } })
        {
            var stream = new MemoryStream();
            await written.WriteToAsync(stream, cancellationToken: Cancellation);
            Assert.Equal(written.ToUtf8Bytes(), stream.ToArray());
        }
        var output = new MemoryStream();
        await new Letter { Text = "a" }.WriteToAsync(output, WireProfile.Short, Cancellation);
        Assert.Equal("""{"kind":"letter","T":"a"}""", Encoding.UTF8.GetString(output.ToArray()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await post.WriteToAsync(new MemoryStream(), cancellationToken: new CancellationToken(canceled: true)));
    }
}
