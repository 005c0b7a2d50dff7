using System.Globalization;
using System.Text;

namespace Dimp.Benchmarks.Messages;

/// <summary>
/// 100,000 different messages of all kinds that the protocol has, in random order. One message that is repeated flatters
/// everybody, because the processor learns its branches.
/// </summary>
internal static class Traffic
{
    private const int Count = 100_000;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly (int Type, Func<Random, string> Fields)[] Kinds =
    [
        (0x01, random => $"\"text\":\"{Words(random, 12)}\""),
        (0x01, random => $"\"group\":\"{Identifier(random)}\",\"text\":\"{Words(random, 30)}\""),
        (0x10, random => $"\"URL\":\"{Address(random)}\",\"filename\":\"{Word(random, 12)}.pdf\",\"size\":{random.Next(1_000_000)}"),
        (0x12, random => $"\"URL\":\"{Address(random)}\",\"filename\":\"{Word(random, 8)}.png\",\"thumbnail\":\"data:image/png;base64,{Word(random, 80)}\""),
        (0x20, random => $"\"URL\":\"{Address(random)}\",\"title\":\"{Words(random, 4)}\",\"desc\":\"{Words(random, 14)}\""),
        (0x33, random => $"\"did\":\"{Identifier(random)}\",\"name\":\"{Word(random, 9)}\""),
        (0x40, random => $"\"currency\":\"USD\",\"amount\":{random.Next(100_000)}.{random.Next(100):00},\"remarks\":\"{Words(random, 3)}\""),
        (0x88, random => $"\"command\":\"handshake\",\"title\":\"DIM?\",\"message\":\"DIM?\",\"session\":\"{Word(random, 32)}\""),
        (0x88, random => $"\"command\":\"receipt\",\"text\":\"{Words(random, 2)}\",\"origin\":{{\"sender\":\"{Identifier(random)}\",\"receiver\":\"{Identifier(random)}\",\"sn\":{random.Next()}}}"),
        (0x88, random => $"\"command\":\"login\",\"did\":\"{Identifier(random)}\",\"device\":\"{Word(random, 10)}\",\"station\":{{\"did\":\"{Identifier(random)}\",\"host\":\"106.52.25.169\",\"port\":9394}}"),
        (0x88, random => $"\"command\":\"meta\",\"did\":\"{Identifier(random)}\""),
        (0x88, random => $"\"command\":\"documents\",\"did\":\"{Identifier(random)}\",\"last_time\":{Time(random)}"),
        (0x88, random => $"\"command\":\"report\",\"title\":\"online\",\"last_time\":{Time(random)}"),
        (0x88, random => $"\"command\":\"{Word(random, 8)}\",\"{Word(random, 6)}\":\"{Words(random, 5)}\",\"{Word(random, 5)}\":{random.Next()}"),
        (0x89, random => $"\"command\":\"invite\",\"group\":\"{Identifier(random)}\",\"members\":[\"{Identifier(random)}\",\"{Identifier(random)}\"]"),
        (0x89, random => $"\"command\":\"query\",\"group\":\"{Identifier(random)}\""),
        (0xCC, random => $"\"app\":\"chat.dim.video\",\"mod\":\"season\",\"act\":\"respond\",\"page\":{random.Next(99)}"),
        (0xCC, random => $"\"app\":\"{Word(random, 14)}\",\"mod\":\"{Word(random, 7)}\",\"act\":\"{Word(random, 6)}\",\"state\":{{\"x\":{random.Next(99)},\"y\":[1,2,3]}}"),
        (0xCA, random => $"\"contents\":[{Content(random, 0x01, $"\"text\":\"{Words(random, 8)}\"")},{Content(random, 0x01, $"\"text\":\"{Words(random, 6)}\"")}]"),
    ];

    public static readonly byte[][] Messages = Make();

    private static byte[][] Make()
    {
        var random = new Random(16);
        byte[][] messages = new byte[Count][];
        for (int i = 0; i < Count; i++)
        {
            (int type, Func<Random, string> fields) = Kinds[random.Next(Kinds.Length)];
            messages[i] = Encoding.UTF8.GetBytes(Content(random, type, fields(random)));
        }
        return messages;
    }

    private static string Content(Random random, int type, string fields) =>
        $"{{\"type\":\"{type}\",\"sn\":{random.Next(1, int.MaxValue)},\"time\":{Time(random)},{fields}}}";

    private static string Time(Random random) => string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + random.Next(40_000_000)}.{random.Next(1, 999)}");

    private static string Identifier(Random random) => $"{Word(random, 7)}@{Word(random, 34)}";

    private static string Address(Random random) => $"https://{Word(random, 9)}.example/{Word(random, 24)}";

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, count)).Select(_ => Word(random, random.Next(2, 9))));

    private static string Word(Random random, int length) => random.GetString(Letters, length);
}
