using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Works;

/// <summary>Every piece of work, with every contender that can do it.</summary>
internal static class Catalogue
{
    public static readonly Work Receive = new("receive", "bytes to a record by dispatch, read `State` and `Session`",
    [
        new(Contender.Ours, Ours.Receive),
        new(Contender.OursOwned, Ours.ReceiveOwned),
        new(Contender.OursThroughJson, OursThroughJson.Receive),
        new(Contender.Polymorphic, SystemTextJson.Receive),
        new(Contender.Classifier, Classifier.Receive),
        new(Contender.OneClass, SystemTextJson.ReceiveOneClass),
        new(Contender.UnknownDropped, SystemTextJson.ReceiveUnknownDropped),
        new(Contender.Reader, JsonReader.Walk) { Expected = JsonReader.Tokens },
        new(Contender.Document, Document.Receive),
        new(Contender.Node, Node.Receive),
        new(Contender.JObject, NewtonsoftJson.Receive),
        new(Contender.MemoryPack, MemoryPackUnion.Receive),
        new(Contender.MessagePack, MessagePackUnion.Receive),
    ]);

    public static readonly Work Relay = new("relay", "receive, dispatch, write unchanged",
    [
        new(Contender.Ours, Ours.Relay),
        new(Contender.OursThroughJson, OursThroughJson.Relay),
        new(Contender.Polymorphic, SystemTextJson.Relay),
        new(Contender.Classifier, Classifier.Relay),
        new(Contender.OneClass, SystemTextJson.RelayOneClass),
        new(Contender.Document, Document.Relay),
        new(Contender.Node, Node.Relay),
        new(Contender.JObject, NewtonsoftJson.Relay),
        new(Contender.MemoryPack, MemoryPackUnion.Relay) { Meaning = MemoryPackUnion.ToJson },
        new(Contender.MessagePack, MessagePackUnion.Relay) { Meaning = MessagePackUnion.ToJson },
    ]);

    public static readonly Work Edit = new("edit", "receive, set one field, write",
    [
        new(Contender.Ours, Ours.Edit),
        new(Contender.Polymorphic, SystemTextJson.Edit),
        new(Contender.Classifier, Classifier.Edit),
        new(Contender.OneClass, SystemTextJson.EditOneClass),
        new(Contender.Node, Node.Edit),
        new(Contender.JObject, NewtonsoftJson.Edit),
        new(Contender.MemoryPack, MemoryPackUnion.Edit) { Meaning = MemoryPackUnion.ToJson },
        new(Contender.MessagePack, MessagePackUnion.Edit) { Meaning = MessagePackUnion.ToJson },
    ]);

    public static readonly Work Send = new("send", "a new handshake to bytes",
    [
        new(Contender.Ours, Ours.Send),
        new(Contender.OursThroughJson, OursThroughJson.Send),
        new(Contender.Polymorphic, SystemTextJson.Send),
        new(Contender.Classifier, Classifier.Send),
        new(Contender.OneClass, SystemTextJson.SendOneClass),
        new(Contender.UnknownDropped, SystemTextJson.SendUnknownDropped),
        new(Contender.Node, Node.Send),
        new(Contender.JObject, NewtonsoftJson.Send),
        new(Contender.MemoryPack, MemoryPackUnion.Send) { Meaning = MemoryPackUnion.ToJson },
        new(Contender.MessagePack, MessagePackUnion.Send) { Meaning = MessagePackUnion.ToJson },
    ]);

    public static readonly Work Route = new("route", "a reliable message of 929 bytes: read `receiver`, pass on",
    [
        new(Contender.Ours, Ours.Route),
        new(Contender.OneClass, SystemTextJson.Route),
        new(Contender.Document, Document.Route),
        new(Contender.Node, Node.Route),
        new(Contender.JObject, NewtonsoftJson.Route),
    ]);

    public static readonly Work Array = new("array", "an array of 20 contents, every one read",
    [
        new(Contender.Ours, Ours.ReadAll),
        new(Contender.Polymorphic, SystemTextJson.ReadAll),
        new(Contender.Classifier, Classifier.ReadAll),
        new(Contender.Document, Document.ReadAll),
        new(Contender.Node, Node.ReadAll),
        new(Contender.JObject, NewtonsoftJson.ReadAll),
        new(Contender.MemoryPack, MemoryPackUnion.ReadAll),
        new(Contender.MessagePack, MessagePackUnion.ReadAll),
    ]);

    public static readonly Work Mixed = new("mixed", "100,000 different messages of all kinds in turn: bytes to a record by dispatch, read `Sn`",
    [
        Mix(Contender.Ours, Ours.Open),
        Mix(Contender.OursOwned, Ours.OpenOwned),
        Mix(Contender.Polymorphic, SystemTextJson.Open),
        Mix(Contender.Classifier, Classifier.Open),
        Mix(Contender.Reader, JsonReader.Walk) with { Expected = new(Number: JsonReader.Walk(Traffic.Messages[0])) },
        Mix(Contender.Document, Document.Open),
        Mix(Contender.Node, Node.Open),
        Mix(Contender.JObject, NewtonsoftJson.Open),
    ]);

    public static readonly IReadOnlyList<Work> All = [Receive, Relay, Edit, Send, Route, Array, Mixed];

    /// <summary>Each contender takes the messages in the same order.</summary>
    private static Contender Mix(string name, Func<byte[], int> open)
    {
        byte[][] messages = Traffic.Messages;
        int next = 0;
        return new(name, () =>
        {
            byte[] message = messages[next];
            next = next + 1 < messages.Length ? next + 1 : 0;
            return new Outcome(Number: open(message));
        });
    }
}
