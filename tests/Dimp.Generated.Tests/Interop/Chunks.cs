using System.IO.Pipelines;
using System.Text;

namespace Dimp.Tests.Interop;

/// <summary>Pipes that are filled in pieces.</summary>
internal static class Chunks
{
    /// <summary>A reader that gets one byte at a time.</summary>
    internal static PipeReader ByteByByte(ReadOnlySpan<byte> bytes) =>
        PipeReader.Create(new Trickle(bytes.ToArray()), new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1));

    internal static PipeReader Whole(ReadOnlySpan<byte> bytes) => PipeReader.Create(new MemoryStream(bytes.ToArray()));

    /// <summary>Fails unless these messages are read, from the bytes in one piece, byte by byte, and from memory that moves.</summary>
    internal static async Task AssertReadAsync(
        string[] expected, byte[] bytes, Func<PipeReader, IAsyncEnumerable<WireLine<Post>>> read)
    {
        Assert.Equal(expected, await ReadAll(read(Whole(bytes))));
        Assert.Equal(expected, await ReadAll(read(ByteByByte(bytes))));
        Assert.Equal(expected, await ReadAll(read(new CopyingReader(bytes, 3))));
    }

    /// <summary>What <see cref="ReadAll"/> gives for a message that comes alone.</summary>
    internal static string ReadAlone(string message, WireOptions options) =>
        Posts.Default.TryParse(Encoding.UTF8.GetBytes(message).AsSpan(), options, out Post? post, out WireError? error)
            ? $"{post.GetType().Name} {message}"
            : error.Message;

    /// <summary>What was read: the type of each record, or else the error.</summary>
    internal static async Task<List<string>> ReadAll(IAsyncEnumerable<WireLine<Post>> lines)
    {
        var read = new List<string>();
        await foreach (WireLine<Post> line in lines)
        {
            Assert.Equal(line.IsMessage, line.Error is null);
            read.Add(line.IsMessage ? $"{line.Record.GetType().Name} {Encoding.UTF8.GetString(line.Utf8Json.Span)}" : line.Error.Message);
        }
        return read;
    }
}
