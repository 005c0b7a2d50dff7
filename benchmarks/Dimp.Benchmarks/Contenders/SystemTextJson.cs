using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dimp.Benchmarks.Messages;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Contenders;

/// <summary>The serializer with its source generator. It escapes no more than it must, which is the faster way.</summary>
internal static class SystemTextJson
{
    private static readonly JsonModels Models =
        new(new JsonSerializerOptions(JsonModels.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Outcome Receive()
    {
        var handshake = (JsonHandshake)Read(Models.JsonContent);
        return new Outcome(handshake.Session, (int)handshake.State);
    }

    public static Outcome ReceiveOneClass() => Said(Read(Models.KeepingHandshake));

    public static Outcome ReceiveUnknownDropped() => Said(Read(Models.FlatHandshake));

    public static Outcome Relay() => Written(Read(Models.JsonContent), Models.JsonContent);

    public static Outcome RelayOneClass() => Written(Read(Models.KeepingHandshake), Models.KeepingHandshake);

    public static Outcome Edit()
    {
        var handshake = (JsonHandshake)Read(Models.JsonContent);
        handshake.Session = Handshake.OtherSession;
        return Written(handshake, Models.JsonContent);
    }

    public static Outcome EditOneClass()
    {
        KeepingHandshake handshake = Read(Models.KeepingHandshake);
        handshake.Session = Handshake.OtherSession;
        return Written(handshake, Models.KeepingHandshake);
    }

    public static Outcome Send() => Written(
        new JsonHandshake
        {
            Sn = Stamp.NextSerialNumber(),
            Time = Stamp.Seconds(),
            Command = "handshake",
            Title = "DIM?",
            Message = "DIM?",
            Session = Handshake.Session,
        },
        Models.JsonContent);

    public static Outcome SendOneClass() => Written(Fill(new KeepingHandshake()), Models.KeepingHandshake);

    public static Outcome SendUnknownDropped() => Written(Fill(new FlatHandshake()), Models.FlatHandshake);

    public static Outcome Route()
    {
        FlatReliable message = JsonSerializer.Deserialize(Reliable.Utf8, Models.FlatReliable)!;
        return new Outcome(message.Receiver, Bytes: JsonSerializer.SerializeToUtf8Bytes(message, Models.FlatReliable));
    }

    public static Outcome ReadAll()
    {
        var array = (JsonArray)JsonSerializer.Deserialize(Texts.Utf8, Models.JsonContent)!;
        int length = 0;
        foreach (JsonContent content in array.Contents)
        {
            length += ((JsonText)content).Text.Length;
        }
        return new Outcome(Number: length);
    }

    public static int Open(byte[] message) => (int)JsonSerializer.Deserialize(message, Models.JsonContent)!.Sn;

    private static T Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Handshake.Utf8, type)!;

    private static Outcome Written<T>(T value, JsonTypeInfo<T> type) => new(Bytes: JsonSerializer.SerializeToUtf8Bytes(value, type));

    private static Outcome Said(FlatHandshake handshake) => new(handshake.Session, (int)handshake.State);

    private static T Fill<T>(T handshake) where T : FlatHandshake
    {
        handshake.Type = "136";
        handshake.Sn = Stamp.NextSerialNumber();
        handshake.Time = Stamp.Seconds();
        handshake.Command = "handshake";
        handshake.Title = "DIM?";
        handshake.Message = "DIM?";
        handshake.Session = Handshake.Session;
        return handshake;
    }
}
