using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dimp.Tests.Interop;

/// <summary>The caller may change its memory after <c>Parse</c>, but not after <c>ParseOwned</c>.</summary>
public class OwnershipTests
{
    private const string Wire = """{"kind":"letter","text":"a","x":{"y":[1.0]}}""";

    private static readonly Dictionary<string, Func<byte[], Post>> Copying = new()
    {
        ["an array"] = static bytes => Posts.Default.Parse(bytes),
        ["a memory"] = static bytes => Posts.Default.Parse((ReadOnlyMemory<byte>)bytes),
        ["a span"] = static bytes => Posts.Default.Parse(bytes.AsSpan()),
        ["a sequence"] = static bytes => Posts.Default.Parse(new ReadOnlySequence<byte>(bytes)),
        ["an array, tried"] = static bytes => Tried(Posts.Default.TryParse(bytes, out Post? post, out _), post),
        ["a memory, tried"] = static bytes => Tried(Posts.Default.TryParse((ReadOnlyMemory<byte>)bytes, out Post? post, out _), post),
        ["a sequence, tried"] = static bytes => Tried(Posts.Default.TryParse(new ReadOnlySequence<byte>(bytes), out Post? post, out _), post),
        ["a memory with options"] = static bytes => Tried(Posts.Default.TryParse((ReadOnlyMemory<byte>)bytes, WireOptions.Strict, out Post? post, out _), post),
        ["a stream"] = static bytes => Posts.Default.ParseAsync(new MemoryStream(bytes)).AsTask().GetAwaiter().GetResult(),
        ["an element"] = static bytes => Posts.Default.Parse(JsonElement.Parse(bytes)),
        ["a map"] = static bytes => Posts.Default.Parse(WireMap.Parse(bytes)),
    };

    public static TheoryData<string> Ways => [.. Copying.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_overwritten_afterwards_is_not_seen_in_the_record(string way)
    {
        byte[] exact = Encoding.UTF8.GetBytes(Wire);
        Post post = Copying[way](exact);
        exact.AsSpan().Fill((byte)'?');
        Assert.Equal(Wire, post.ToJson());
        Assert.Equal("a", Assert.IsType<Letter>(post).Text);
        Assert.Equal("[1.0]", post.Map.GetMap("x")!["y"].ToString());
        Post edited = post with { Size = 1 };
        Assert.Equal(Wire[..^1] + ",\"size\":1}", edited.ToJson());
    }

    [Fact]
    public void What_is_handed_over_is_kept()
    {
        byte[] utf8 = [.. "??"u8, .. Encoding.UTF8.GetBytes(Wire), .. "??"u8];
        ReadOnlyMemory<byte> part = utf8.AsMemory(2, Wire.Length);
        Post post = Posts.Default.ParseOwned(part);
        Assert.True(Posts.Default.TryParseOwned(part, out Post? tried, out WireError? error) && error is null);
        Assert.True(Posts.Default.TryParseOwned(part, WireOptions.Strict, out _, out _));
        Assert.Equal(Wire, post.ToJson());
        utf8[2 + Wire.IndexOf("1.0", StringComparison.Ordinal)] = (byte)'7';
        Assert.Contains("7.0", post.ToJson(), StringComparison.Ordinal);
        Assert.Equal(post, tried);
        Assert.Throws<WireException>(() => Posts.Default.ParseOwned("[]"u8.ToArray()));
        Assert.False(Posts.Default.TryParseOwned("[]"u8.ToArray(), out _, out _));
    }

    private static Post Tried(bool isMessage, Post? post)
    {
        Assert.True(isMessage);
        return post!;
    }
}
