using System.Text.Json.Nodes;
using MessagePack;

namespace Dimp.Benchmarks.Contenders;

/// <summary>MessagePack-CSharp: numbered keys, and formatters that it writes when it runs.</summary>
internal static class MessagePackUnion
{
    private static readonly byte[] HandshakeBytes = MessagePackSerializer.Serialize(Packed.ReceivedHandshake());
    private static readonly byte[] TextsBytes = MessagePackSerializer.Serialize(Packed.ReceivedTexts());

    public static Outcome Receive() => Packed.Said(Read(HandshakeBytes));

    public static Outcome Relay() => new(Bytes: MessagePackSerializer.Serialize(Read(HandshakeBytes)));

    public static Outcome Edit() => new(Bytes: MessagePackSerializer.Serialize(Packed.Edited(Read(HandshakeBytes))));

    public static Outcome Send() => new(Bytes: MessagePackSerializer.Serialize<PackedContent>(Packed.NewHandshake()));

    public static Outcome ReadAll() => Packed.ReadAll(Read(TextsBytes));

    public static JsonNode ToJson(byte[] bytes) => Packed.ToJson(Read(bytes));

    private static PackedContent? Read(byte[] bytes) => MessagePackSerializer.Deserialize<PackedContent>(bytes);
}
