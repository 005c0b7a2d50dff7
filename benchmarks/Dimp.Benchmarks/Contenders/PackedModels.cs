using Dimp.Benchmarks.Messages;
using Dimp.Protocol;
using MemoryPack;
using MessagePack;

namespace Dimp.Benchmarks.Contenders;

// A binary format has no unknown keys, so all keys of the message are declared.
[MemoryPackable]
[MemoryPackUnion(0, typeof(PackedText))]
[MemoryPackUnion(1, typeof(PackedHandshake))]
[MemoryPackUnion(2, typeof(PackedArray))]
[Union(0, typeof(PackedText))]
[Union(1, typeof(PackedHandshake))]
[Union(2, typeof(PackedArray))]
public abstract partial class PackedContent
{
    [Key(0)] public string Type { get; set; } = "";
    [Key(1)] public long Sn { get; set; }
    [Key(2)] public double Time { get; set; }
    [Key(3)] public string? Group { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class PackedText : PackedContent
{
    [Key(4)] public string Text { get; set; } = "";
}

[MemoryPackable, MessagePackObject]
public sealed partial class PackedArray : PackedContent
{
    [Key(4)] public List<PackedContent> Contents { get; set; } = [];
}

[MemoryPackable, MessagePackObject]
public sealed partial class PackedHandshake : PackedContent
{
    [Key(4)] public string Command { get; set; } = "";
    [Key(5)] public string Title { get; set; } = "";
    [Key(6)] public string? Message { get; set; }
    [Key(7)] public string? Session { get; set; }
    [Key(8)] public string? Client { get; set; }
    [IgnoreMember, MemoryPackIgnore] public HandshakeState State => Handshake.StateOf(Title, Session);
}
