using System.Text;
using CsCheck;
using Dimp.Tool.Input;

namespace Dimp.Tool.Tests;

/// <summary>Where messages begin and end, however they come in and however they are laid out.</summary>
public class MessageReaderTests
{
    private static readonly string[] Texts =
    [
        "{}", """{"type":"1"}""", """{"a":{"b":[1,{"c":"}"}]},"d":"\"{[\\"}""", """{"text":"こんにちは\\"}""", """{ "x" : [ ] , "y" : "," }""",
    ];

    private static readonly Gen<string> Message = Gen.Int[0, Texts.Length - 1].Select(index => Texts[index]);

    [Fact]
    public void The_layout_does_not_matter() => Gen.Select(Message.Array[1, 6], Gen.Int[1, 20]).Sample((messages, chunk) =>
    {
        Assert.Equal(messages, Read(string.Join('\n', messages), chunk));
        Assert.Equal(messages, Read(string.Join("\r\n\n", messages) + "\n", chunk));
        Assert.Equal(messages, Read("\uFEFF[" + string.Join(" ,\n ", messages) + "]\n", chunk));
        Assert.Equal(messages, Read("[" + string.Join(',', messages) + "]", chunk));
        string[] several = [.. messages, messages[0]];
        Assert.Equal(several, Read(string.Concat(several), chunk));
        Assert.Equal(several, Read(string.Join("  ", several) + "\n", chunk));
    });

    [Fact]
    public void Indented_objects_are_told_with_the_line_on_which_they_begin() => Assert.Equal(
        [(1, "{\n \"a\": 1\n}"), (5, "{\n}"), (7, "{ }")], ReadLines("{\n \"a\": 1\n}\n\n{\n}\n{ }\n", 3));

    [Fact]
    public void A_broken_line_is_a_message_of_its_own() => Assert.Equal(
        [(1, "{\"a\":"), (2, "{}"), (3, "x } {"), (5, "{}")], ReadLines("{\"a\":\n{}\nx } {\n\n{}\n", 4));

    [Fact]
    public void A_message_that_is_too_long_is_passed_over()
    {
        string text = $"{{}}\n{{\"a\":\"{new string('x', MessageReader.LongestMessage)}\"}}\n{{\"b\":1}}\n";
        Assert.Equal([(1, "{}"), (2, $"The message is longer than {MessageReader.LongestMessage} bytes."), (3, "{\"b\":1}")], ReadLines(text, 1_000_000));
    }

    [Theory]
    [InlineData("[{},{}", 4)]
    [InlineData("[\n{}\n,", 1)]
    [InlineData("[", 4)]
    public void An_array_that_is_not_closed_is_told(string text, int chunk) =>
        Assert.Equal("The messages end in the middle of an array.", ReadLines(text, chunk)[^1].Text);

    [Theory]
    [InlineData("[{}]\n{}", 2)]
    [InlineData("[{}][{},{}]", 3)]
    [InlineData("[]", 0)]
    [InlineData("{}{}]", 2)]
    public void Arrays_and_objects_may_follow_each_other(string text, int count) => Assert.Equal(count, ReadLines(text, 1).Count);

    private static IEnumerable<string> Read(string text, int chunk) => ReadLines(text, chunk).Select(message => message.Text);

    private static List<(long Line, string Text)> ReadLines(string text, int chunk)
    {
        var messages = new List<(long, string)>();
        using var reader = new MessageReader(new SlowStream(Encoding.UTF8.GetBytes(text), chunk));
        while (reader.TryRead(out ReadOnlyMemory<byte> message))
        {
            messages.Add((reader.Line, reader.Error ?? Encoding.UTF8.GetString(message.Span)));
        }
        return messages;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
