using System.Buffers;
using System.Runtime.InteropServices;

namespace Dimp.Tests;

/// <summary>Messages that are too large or too deep are refused at no cost.</summary>
public class SizeTests
{
    private const int Large = 20_000_000;

    /// <summary>What refusing may allocate: an error and its text.</summary>
    private const int Little = 10_000;

    private static readonly WireOptions Small = new() { MaxBytes = 100 };

    private static readonly byte[] LargeBytes = new byte[Large];

    private static readonly string LargeText = new('x', Large);

    public static TheoryData<string> Forms => new(Refusals.Keys);

    private static Dictionary<string, Func<WireError>> Refusals { get; } = new()
    {
        ["a span"] = () => Refused(Notes.Default.TryParse(LargeBytes.AsSpan(), Small, out _, out WireError? error), error),
        ["an array"] = () => Refused(Notes.Default.TryParse(LargeBytes, Small, out _, out WireError? error), error),
        ["a memory"] = () => Refused(Notes.Default.TryParse(new Untouchable().Memory, Small, out _, out WireError? error), error),
        ["a memory that is handed over"] = () =>
            Refused(Notes.Default.TryParseOwned(new Untouchable().Memory, Small, out _, out WireError? error), error),
        ["a sequence"] = () => Refused(Notes.Default.TryParse(new ReadOnlySequence<byte>(LargeBytes), Small, out _, out WireError? error), error),
        ["a sequence over 2 GB"] = () => Refused(Notes.Default.TryParse(Repeat.Of(LargeBytes, 150), Small, out _, out WireError? error), error),
        ["a string"] = () => Refused(Notes.Default.TryParse(LargeText, Small, out _, out WireError? error), error),
        ["a span of a map"] = () => Assert.Throws<WireException>(() => WireMap.Parse(LargeBytes, Small)).Error,
        ["a string of a map"] = () => Assert.Throws<WireException>(() => WireMap.Parse(LargeText, Small)).Error,
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_too_large_is_refused_before_it_is_copied(string form)
    {
        WireError expected = Refusals[form]();
        long before = GC.GetAllocatedBytesForCurrentThread();
        WireError error = Refusals[form]();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, form.EndsWith("2 GB", StringComparison.Ordinal) ? 2 * Little : Little);
        Assert.Equal(new WireError("The message is longer than the 100 bytes that are allowed.", 100), error);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void What_no_array_can_hold_is_refused_whatever_the_options_say()
    {
        byte one = 0;
        ReadOnlySpan<byte> span = MemoryMarshal.CreateReadOnlySpan(ref one, int.MaxValue);
        Assert.False(Notes.Default.TryParse(span, out _, out WireError? error));
        Assert.Equal(WireOptions.GreatestBytes, error.ByteOffset);
        Assert.False(Notes.Default.TryParse(new Untouchable().Memory, out _, out error));
        Assert.Equal(WireOptions.GreatestBytes, error.ByteOffset);
        Assert.False(Notes.Default.TryParse(Repeat.Of(LargeBytes, 150), out _, out error));
        Assert.Equal(WireOptions.GreatestBytes, error.ByteOffset);
        Assert.Equal(WireOptions.GreatestBytes, WireOptions.Default.MaxBytes);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WireOptions { MaxBytes = WireOptions.GreatestBytes + 1 });
    }

    /// <summary>A string is measured in parts. Here, a surrogate pair is split between two parts.</summary>
    [Theory]
    [InlineData("é")]
    [InlineData("中")]
    [InlineData("\U0001F600")]
    [InlineData("x\U0001F600")]
    [InlineData("xé\U0001F600中")]
    public void A_string_counts_as_the_UTF8_that_it_becomes(string text)
    {
        foreach (int count in new[] { 1, 10, 1_000, 5_000, 10_001 })
        {
            string json = $$"""{"text":"{{string.Concat(Enumerable.Repeat(text, count))}}"}""";
            int length = Text.Utf8(json).Length;
            Assert.True(Notes.Default.TryParse(json, new WireOptions { MaxBytes = length }, out _, out _));
            Assert.False(Notes.Default.TryParse(json, new WireOptions { MaxBytes = length - 1 }, out _, out WireError? error));
            Assert.Equal(length - 1, error.ByteOffset);
        }
    }

    [Fact]
    public void The_greatest_depth_is_read_on_a_small_stack()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WireOptions { MaxDepth = WireOptions.GreatestDepth + 1 });
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(ReadGreatestDepth), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private static void ReadGreatestDepth()
    {
        var options = new WireOptions { MaxDepth = WireOptions.GreatestDepth, AllowDuplicateKeys = false };
        foreach ((string open, string close) in new[] { ("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]") })
        {
            int depth = close.Length;
            string Nested(int count) => $$"""{"a":{{string.Concat(Enumerable.Repeat(open, count))}}1{{string.Concat(Enumerable.Repeat(close, count))}}}""";
            int most = (WireOptions.GreatestDepth - 1) / depth;
            Assert.True(Notes.Default.TryParse(Nested(most), options, out _, out WireError? error), error?.ToString());
            Assert.False(Notes.Default.TryParse(Nested(most + 1), options, out _, out error));
            Assert.Contains("more than 1000 deep", error.Message, StringComparison.Ordinal);
            Assert.False(Notes.Default.TryParse(Nested(most)[..^1], options, out _, out error));
            Assert.Equal("The message ends in the middle of an object.", error.Message);
        }
    }

    [Fact]
    public void What_no_array_can_hold_is_not_written()
    {
        const int Copies = 120;
        WireMap message = WireMap.Parse($$"""{"text":"{{LargeText}}"}""");
        var list = new WireList();
        for (int i = 0; i < Copies; i++)
        {
            list.Add(message.Clone());
        }
        long length = ((message.ToUtf8Bytes().Length + 1L) * Copies) + 1;
        foreach (Action write in (Action[])[() => list.ToUtf8Bytes(), () => list.ToJson(), () => list.WriteTo(new ArrayBufferWriter<byte>())])
        {
            var error = Assert.Throws<InvalidOperationException>(write);
            Assert.Equal($"The JSON would have {length} bytes. An array has at most {Array.MaxLength}.", error.Message);
        }
    }

    private static WireError Refused(bool isAccepted, WireError? error)
    {
        Assert.False(isAccepted);
        return error!;
    }

    /// <summary>A memory of the greatest length, which nobody may look into.</summary>
    private sealed class Untouchable : MemoryManager<byte>
    {
        public override Memory<byte> Memory => CreateMemory(int.MaxValue);

        public override Span<byte> GetSpan() => throw new InvalidOperationException("Somebody looked into it.");

        public override MemoryHandle Pin(int elementIndex = 0) => throw new InvalidOperationException("Somebody looked into it.");

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>The same bytes again and again.</summary>
    private sealed class Repeat : ReadOnlySequenceSegment<byte>
    {
        internal static ReadOnlySequence<byte> Of(byte[] bytes, int count)
        {
            var first = new Repeat { Memory = bytes };
            Repeat last = first;
            for (int i = 1; i < count; i++)
            {
                var next = new Repeat { Memory = bytes, RunningIndex = last.RunningIndex + bytes.Length };
                last.Next = next;
                last = next;
            }
            return new ReadOnlySequence<byte>(first, 0, last, bytes.Length);
        }
    }
}
