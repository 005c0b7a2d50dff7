using System.Text.Json;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary><see cref="JsonDocument"/>: a read-only index over the bytes, in memory that is rented.</summary>
internal static class Document
{
    public static Outcome Receive()
    {
        using JsonDocument document = JsonDocument.Parse(Handshake.Utf8);
        JsonElement root = Dispatched(document);
        string? session = root.GetProperty("session").GetString();
        return new Outcome(session, (int)Handshake.StateOf(root.GetProperty("title").GetString(), session));
    }

    public static Outcome Relay()
    {
        using JsonDocument document = JsonDocument.Parse(Handshake.Utf8);
        Dispatched(document);
        return new Outcome(Bytes: Handshake.Utf8.AsSpan().ToArray());
    }

    public static Outcome Route()
    {
        using JsonDocument document = JsonDocument.Parse(Reliable.Utf8);
        return new Outcome(document.RootElement.GetProperty("receiver").GetString(), Bytes: Reliable.Utf8.AsSpan().ToArray());
    }

    public static int Open(byte[] message)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        return document.RootElement.GetProperty("sn"u8).GetInt32();
    }

    public static Outcome ReadAll()
    {
        using JsonDocument document = JsonDocument.Parse(Texts.Utf8);
        int length = 0;
        foreach (JsonElement content in document.RootElement.GetProperty("contents").EnumerateArray())
        {
            length += content.GetProperty("type").ValueEquals("1") ? content.GetProperty("text").GetString()!.Length : 0;
        }
        return new Outcome(Number: length);
    }

    private static JsonElement Dispatched(JsonDocument document)
    {
        JsonElement root = document.RootElement;
        return root.GetProperty("type").ValueEquals("136"u8) && root.GetProperty("command").ValueEquals("handshake"u8)
            ? root
            : throw new FormatException("It is no handshake.");
    }
}
