using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using CsCheck;

namespace Dimp.Tests.Interop;

/// <summary>Messages that follow their lengths.</summary>
public class FrameTests
{
    private const string TooLong = "The message is longer than the 10 bytes that are allowed.";
    private const string Broken = "The input ends in the middle of a frame.";

    private static readonly WireOptions Small = new() { MaxBytes = 10 };

    private static readonly string[] Texts = ["", "{}", "[]", "{", " { }\n", "{\"a\": 10}", "{\"a\": 100}", "{\"kind\":\"letter\"}"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Inputs => new()
    {
        { "", [] },
        { "\0\0\0\x02{}", ["Post {}"] },
        { "\0\0\0\x02{}\0\0\0\n{\"a\":\"\\n\"}", ["Post {}", "Post {\"a\":\"\\n\"}"] },
        { "\0\0\0\0\0\0\0\x02{}", ["The message is empty.", "Post {}"] },
        { "\0\0\0\x02[]\0\0\0\x02{}", ["A message begins with '{'; here is '['.", "Post {}"] },
        { "\0\0\0\u000b0123456789a\0\0\0\x02{}", [TooLong, "Post {}"] },
        { "\x7f\x7f\x7f\x7f{}", [TooLong] },
        { "\0\0", [Broken] },
        { "\0\0\0\x02{}\0\0\0\x03{", ["Post {}", Broken] },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Frames_are_read_however_they_come(string input, string[] expected)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(input);
        await Chunks.AssertReadAsync(expected, bytes, static reader => Posts.Default.ReadFramesAsync(reader, Small, Cancellation));
    }

    [Fact]
    public async Task Where_frames_are_cut_makes_no_difference() => await Gen.Select(
        Gen.Int[0, Texts.Length - 1].Select(static i => Texts[i]).Array[0, 6], Gen.Int[1, 40]).SampleAsync(async (texts, piece) =>
    {
        byte[] bytes = [.. texts.SelectMany(static text => (byte[])[0, 0, 0, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)])];
        string[] expected = [.. texts.Select(static text => text.Length > Small.MaxBytes ? TooLong : Chunks.ReadAlone(text, Small))];
        await Chunks.AssertReadAsync(expected, bytes, Read);
        Assert.Equal(expected, await Chunks.ReadAll(Read(new CopyingReader(bytes, piece))));

        static IAsyncEnumerable<WireLine<Post>> Read(PipeReader reader) => Posts.Default.ReadFramesAsync(reader, Small, Cancellation);
    }, iter: 200);

    [Fact]
    public async Task What_is_written_as_frames_is_read_as_frames() => await AnyJson.Object.Array[1, 5].SampleAsync(async messages =>
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (string json in messages)
        {
            Posts.Default.Parse(json).WriteFrameTo(output);
        }
        var read = new List<string>();
        await foreach (WireLine<Post> frame in Posts.Default.ReadFramesAsync(Chunks.ByteByByte(output.WrittenSpan), cancellationToken: Cancellation))
        {
            Assert.Equal(frame.Record!.ToUtf8Bytes(), frame.Utf8Json.Span);
            read.Add(frame.Record.ToJson());
        }
        Assert.Equal(messages, read);
    }, iter: 50);

    [Fact]
    public async Task A_frame_of_four_gigabytes_is_passed_over_and_not_kept()
    {
        byte[] bytes = [0xFF, 0xFF, 0xFF, 0xFF, .. new byte[100_000]];
        Assert.Equal([TooLong], await Chunks.ReadAll(Posts.Default.ReadFramesAsync(Chunks.Whole(bytes), Small, Cancellation)));
    }
}
