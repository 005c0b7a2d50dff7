using System.Globalization;
using System.Text;

namespace Station.Load;

/// <summary>What clients send: mostly short texts, some pictures, contents, customized and unknown ones, and a receipt for each.</summary>
internal sealed class Traffic
{
    private const string Prefix = "\"signature\":\"n";
    private static readonly byte[] PrefixBytes = Encoding.UTF8.GetBytes(Prefix);

    /// <param name="count">How many messages.</param>
    /// <param name="users">Who sends them in turn, each to the next.</param>
    public Traffic(int count, IReadOnlyList<string> users)
    {
        Messages = [.. Enumerable.Range(0, count).Select(number => Message(number, users[number % users.Count], users[(number + 1) % users.Count]))];
        Receipts = [.. Messages.Select(static message => ReceiptCommand.Create("Received.", DimpMessages.Default.Parse(message).Envelope).ToUtf8Bytes())];
    }

    public IReadOnlyList<byte[]> Messages { get; }

    /// <summary>By which the receiver of a message confirms it.</summary>
    public IReadOnlyList<byte[]> Receipts { get; }

    /// <summary>The message of a number. Its signature has the number.</summary>
    public static byte[] Message(int number, string sender, string receiver)
    {
        string envelope = $$"""{"sender":"{{sender}}","receiver":"{{receiver}}","time":{{1.7e9 + (number * 0.001)}},""";
        string signature = $"{Prefix}{number}+{Text(number, 84)}\"";
        return Encoding.UTF8.GetBytes((number % 10) switch
        {
            < 6 => $$"""{{envelope}}"type":"1","data":"{{Text(number, 400)}}","key":"{{Text(number + 1, 172)}}",{{signature}}}""",
            6 => $$"""{{envelope}}"type":"18","data":"{{Text(number, 8_000)}}","keys":{"{{receiver}}":"{{Text(number, 172)}}","digest":"{{Text(number, 24)}}"},{{signature}}}""",
            7 => $$$"""{{{envelope}}}{{{signature}}},"content":{"type":"1","sn":{{{number}}},"time":1700000000.25,"text":"{{{Text(number, 60)}}}"}}""",
            8 => $$$"""{{{envelope}}}{{{signature}}},"content":{"type":"204","sn":{{{number}}},"app":"chat.dim.game","mod":"chess","act":"move","clock":[{{{number}}}.50,1E+3],"move":["e2","e4"] }}""",
            _ => $$"""{{envelope}}{{signature}},"type":"77","mood":{"level":1.00,"why":["{{Text(number, 40)}}",null,true]},"seen":[{"by":"{{sender}}","at":1}]}""",
        });
    }

    /// <summary>The number in a message of this traffic, or in a receipt for one; -1 in others.</summary>
    public static int NumberOf(ReadOnlySpan<byte> message)
    {
        int start = message.IndexOf(PrefixBytes);
        if (start < 0)
        {
            return -1;
        }
        ReadOnlySpan<byte> rest = message[(start + Prefix.Length)..];
        return int.Parse(rest[..rest.IndexOf((byte)'+')], CultureInfo.InvariantCulture);
    }

    /// <summary>Base64, different for each number.</summary>
    private static string Text(int number, int length)
    {
        byte[] bytes = new byte[length * 3 / 4];
        new Random(number).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
