using System.Globalization;
using System.Text;

namespace Station.Load;

/// <summary>Messages as clients send them: mostly short texts, some pictures, contents, customized and unknown ones.</summary>
internal static class Traffic
{
    private const string Prefix = "\"signature\":\"n";

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
        int start = message.IndexOf(Encoding.UTF8.GetBytes(Prefix));
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
