using System.Buffers;
using System.Text;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>One line of a connection, and the record that it became or why it became none.</summary>
internal sealed record WireLine(string Text, Content? Record, WireError? Error)
{
    /// <summary>The text without control characters: a peer's must neither break a line nor command a terminal.</summary>
    public string VisibleText => string.Create(Text.Length, Text, static (visible, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            visible[i] = text[i] switch
            {
                < ' ' => (char)('\u2400' + text[i]),
                char c when char.IsControl(c) => '\uFFFD',
                char c => c,
            };
        }
    });

    public static WireLine Of(Content record) => new(record.ToJson(), record, null);

    public static WireLine Read(ReadOnlySequence<byte> utf8)
    {
        _ = SampleContents.Default.TryParse(utf8, out Content? record, out WireError? error);
        return new WireLine(Encoding.UTF8.GetString(utf8), record, error);
    }

    public static WireLine TooLong(int limit) =>
        new($"(more than {limit} bytes)", null, new WireError($"The line is longer than {limit} bytes.", limit));
}
