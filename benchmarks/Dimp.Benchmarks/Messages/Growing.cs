using System.Text;

namespace Dimp.Benchmarks.Messages;

/// <summary>Messages of any size, to show whether the cost per byte is constant.</summary>
internal static class Growing
{
    /// <summary>The depth that is allowed unless somebody says otherwise; see <see cref="WireOptions.MaxDepth"/>.</summary>
    private static readonly int Limit = WireOptions.Default.MaxDepth;

    /// <summary>A login message of a client, with the additions of applications: 1,024 bytes in 43 keys, 9 objects and arrays.</summary>
    public static readonly byte[] Ordinary = Encoding.UTF8.GetBytes(
        """
        {"type":"136","sn":2043128762,"time":1700000000.125,"command":"login","did":"hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj","agent":"Sechat/2.4.3 (iOS 18.1)","station":{"did":"gsp-s002@wpjUWg1oYDnkHh74tHQFPxii6q9j3ymnyW","host":"106.52.25.169","port":9394,"title":"South"},"provider":{"did":"gsp@x77uVYBT1G48CLzW9iwe2dr5jhUNEM772G","name":"DIM Service Provider"},"device":{"model":"iPhone 16","system":"iOS","version":"18.1","locale":"en-GB","zone":"Europe/London","push":true,"badge":3,"token":null},"app":{"id":"chat.dim.sechat","version":"2.4.3","build":20431,"channel":"store","modules":["text","audio","video","files","groups","pay"]},"network":{"kind":"wifi","ip":"192.168.1.102","rtt":[31.5,29.75,42.0,30.25],"proxy":false},"contacts":182,"groups":17,"unread":0,"muted":["moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk","baloo@4LA5FNbpxP38UresZVpfWroC2GVomDDZ7q"],"last_login":1699999200.5,"last_seen":1699999900.75,"locale":"en-GB","theme":"dark","greeting":"Good evening from the south coast, where it is still raining hard!!!"}
        """);

    public static byte[] Text(int length) => Message($"""
        "text":"{string.Concat(Enumerable.Repeat("All work and no play makes Jack a dull boy. ", (length / 44) + 1))[..length]}"
        """);

    public static byte[] Keys(int count) => Message(Members(count, i => $"{i:x}_key"));

    public static byte[] EqualPrefixKeys(int count) => Message(Members(count, i => $"participant_{i:d6}"));

    public static byte[] Duplicates(int count) => Message(Members(count, _ => "participant"));

    /// <summary>A number of values, each of the greatest depth, of alternating objects and arrays.</summary>
    public static byte[] Nested(int count)
    {
        int pairs = (Limit - 2) / 2;
        string open = string.Concat(Enumerable.Repeat("""{"a":[""", pairs));
        string close = string.Concat(Enumerable.Repeat("]}", pairs));
        return Message(string.Join(',', Enumerable.Range(0, count).Select(i => $"\"tree_{i}\":[{open}{i}{close}]")));
    }

    private static byte[] Message(string members) =>
        Encoding.UTF8.GetBytes($$"""{"type":"1","sn":2043128762,"time":1700000000.125,{{members}}}""");

    private static string Members(int count, Func<int, string> key) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{key(i)}\":{i}"));
}
