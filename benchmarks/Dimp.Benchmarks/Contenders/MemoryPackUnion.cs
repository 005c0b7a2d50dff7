using System.Text.Json.Nodes;
using MemoryPack;

namespace Dimp.Benchmarks.Contenders;

/// <summary>MemoryPack: no text, no keys, nothing that was not declared; the fastest there is.</summary>
internal static class MemoryPackUnion
{
    private static readonly byte[] HandshakeBytes = MemoryPackSerializer.Serialize(Packed.ReceivedHandshake());
    private static readonly byte[] TextsBytes = MemoryPackSerializer.Serialize(Packed.ReceivedTexts());

    public static Outcome Receive() => Packed.Said(Read(HandshakeBytes));

    public static Outcome Relay() => new(Bytes: MemoryPackSerializer.Serialize(Read(HandshakeBytes)));

    public static Outcome Edit() => new(Bytes: MemoryPackSerializer.Serialize(Packed.Edited(Read(HandshakeBytes))));

    public static Outcome Send() => new(Bytes: MemoryPackSerializer.Serialize<PackedContent>(Packed.NewHandshake()));

    public static Outcome ReadAll() => Packed.ReadAll(Read(TextsBytes));

    public static JsonNode ToJson(byte[] bytes) => Packed.ToJson(Read(bytes));

    private static PackedContent? Read(byte[] bytes) => MemoryPackSerializer.Deserialize<PackedContent>(bytes);
}
