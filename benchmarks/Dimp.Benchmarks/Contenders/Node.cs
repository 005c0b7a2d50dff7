using System.Text.Json;
using System.Text.Json.Nodes;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary><see cref="JsonNode"/>: the mutable tree of System.Text.Json.</summary>
internal static class Node
{
    public static Outcome Receive()
    {
        JsonObject message = Dispatched();
        string? session = (string?)message["session"];
        return new Outcome(session, (int)Handshake.StateOf((string?)message["title"], session));
    }

    public static Outcome Relay() => Written(Dispatched());

    public static Outcome Edit()
    {
        JsonObject message = Dispatched();
        message["session"] = Handshake.OtherSession;
        return Written(message);
    }

    public static Outcome Send() => Written(new JsonObject
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
        JsonNode message = JsonNode.Parse(Reliable.Utf8)!;
        return new Outcome((string?)message["receiver"], Bytes: Utf8(message));
    }

    public static int Open(byte[] message) => JsonNode.Parse(message)!["sn"]!.GetValue<int>();

    public static Outcome ReadAll()
    {
        int length = 0;
        foreach (JsonNode? content in JsonNode.Parse(Texts.Utf8)!["contents"]!.AsArray())
        {
            length += (string?)content!["type"] == "1" ? ((string)content["text"]!).Length : 0;
        }
        return new Outcome(Number: length);
    }

    private static JsonObject Dispatched()
    {
        JsonObject message = JsonNode.Parse(Handshake.Utf8)!.AsObject();
        return (string?)message["type"] == "136" && (string?)message["command"] == "handshake"
            ? message
            : throw new FormatException("It is no handshake.");
    }

    private static Outcome Written(JsonNode message) => new(Bytes: Utf8(message));

    private static byte[] Utf8(JsonNode message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            message.WriteTo(writer);
        }
        return stream.ToArray();
    }
}
