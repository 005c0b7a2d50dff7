using System.Text;
using System.Text.Json.Nodes;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary>The contents for the binary formats, and what theirs say as JSON.</summary>
internal static class Packed
{
    public static PackedHandshake NewHandshake() => new()
    {
        Type = "136",
        Sn = Stamp.NextSerialNumber(),
        Time = Stamp.Seconds(),
        Command = "handshake",
        Title = "DIM?",
        Message = "DIM?",
        Session = Handshake.Session,
    };

    /// <summary>The same handshake as <see cref="Handshake.Utf8"/>.</summary>
    public static PackedContent ReceivedHandshake()
    {
        JsonNode json = JsonNode.Parse(Handshake.Utf8)!;
        return new PackedHandshake
        {
            Type = (string)json["type"]!,
            Sn = (long)json["sn"]!,
            Time = (double)json["time"]!,
            Command = (string)json["command"]!,
            Title = (string)json["title"]!,
            Message = (string?)json["message"],
            Session = (string?)json["session"],
            Client = (string?)json["client"],
        };
    }

    /// <summary>The same texts as <see cref="Texts.Utf8"/>.</summary>
    public static PackedContent ReceivedTexts()
    {
        JsonNode json = JsonNode.Parse(Texts.Utf8)!;
        return new PackedArray
        {
            Type = (string)json["type"]!,
            Sn = (long)json["sn"]!,
            Time = (double)json["time"]!,
            Contents = [.. json["contents"]!.AsArray().Select(text => new PackedText
            {
                Type = (string)text!["type"]!,
                Sn = (long)text["sn"]!,
                Time = (double)text["time"]!,
                Text = (string)text["text"]!,
            })],
        };
    }

    public static Outcome Said(PackedContent? content)
    {
        var handshake = (PackedHandshake)content!;
        return new Outcome(handshake.Session, (int)handshake.State);
    }

    public static Outcome ReadAll(PackedContent? content)
    {
        int length = 0;
        foreach (PackedContent text in ((PackedArray)content!).Contents)
        {
            length += ((PackedText)text).Text.Length;
        }
        return new Outcome(Number: length);
    }

    public static PackedContent Edited(PackedContent? content)
    {
        var handshake = (PackedHandshake)content!;
        handshake.Session = Handshake.OtherSession;
        return handshake;
    }

    public static JsonNode ToJson(PackedContent? content)
    {
        var handshake = (PackedHandshake)content!;
        var json = new JsonObject
        {
            ["type"] = handshake.Type,
            ["sn"] = handshake.Sn,
            ["time"] = handshake.Time,
            ["command"] = handshake.Command,
            ["title"] = handshake.Title,
            ["message"] = handshake.Message,
            ["session"] = handshake.Session,
        };
        if (handshake.Client is { } client)
        {
            json["client"] = client;
        }
        return JsonNode.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()))!;
    }
}
