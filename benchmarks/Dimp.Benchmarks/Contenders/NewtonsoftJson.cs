using System.Text;
using Dimp.Benchmarks.Messages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Dimp.Benchmarks.Contenders;

/// <summary>The mutable tree of Newtonsoft.Json, which reads and writes text.</summary>
internal static class NewtonsoftJson
{
    public static Outcome Receive()
    {
        JObject message = Dispatched();
        string? session = (string?)message["session"];
        return new Outcome(session, (int)Handshake.StateOf((string?)message["title"], session));
    }

    public static Outcome Relay() => Written(Dispatched());

    public static Outcome Edit()
    {
        JObject message = Dispatched();
        message["session"] = Handshake.OtherSession;
        return Written(message);
    }

    public static Outcome Send() => Written(new JObject
    {
        ["type"] = "136",
        ["sn"] = Stamp.NextSerialNumber(),
        ["time"] = Stamp.Seconds(),
        ["command"] = "handshake",
        ["title"] = "DIM?",
        ["message"] = "DIM?",
        ["session"] = Handshake.Session,
    });

    public static Outcome Route()
    {
        JObject message = Parse(Reliable.Utf8);
        return new Outcome((string?)message["receiver"], Bytes: Utf8(message));
    }

    public static int Open(byte[] message) => (int)Parse(message)["sn"]!;

    public static Outcome ReadAll()
    {
        int length = 0;
        foreach (JToken content in (JArray)Parse(Texts.Utf8)["contents"]!)
        {
            length += (string?)content["type"] == "1" ? ((string)content["text"]!).Length : 0;
        }
        return new Outcome(Number: length);
    }

    private static JObject Dispatched()
    {
        JObject message = Parse(Handshake.Utf8);
        return (string?)message["type"] == "136" && (string?)message["command"] == "handshake"
            ? message
            : throw new FormatException("It is no handshake.");
    }

    private static JObject Parse(byte[] utf8) => JObject.Parse(Encoding.UTF8.GetString(utf8));

    private static Outcome Written(JObject message) => new(Bytes: Utf8(message));

    private static byte[] Utf8(JObject message) => Encoding.UTF8.GetBytes(message.ToString(Formatting.None));
}
