using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dimp.Benchmarks.Messages;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Contenders;

/// <summary>Our records where JsonSerializer is called, by a web framework for example: the registry is its resolver.</summary>
internal static class OursThroughJson
{
    private static readonly JsonTypeInfo<Content> Contents =
        new JsonSerializerOptions { TypeInfoResolver = DimpContents.Default }.GetTypeInfo<Content>();

    public static Outcome Receive()
    {
        var handshake = (HandshakeCommand)JsonSerializer.Deserialize(Handshake.Utf8, Contents)!;
        return new Outcome(handshake.Session, (int)handshake.State);
    }

    public static Outcome Relay() => new(Bytes: JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(Handshake.Utf8, Contents)!, Contents));

    public static Outcome Send() => new(Bytes: JsonSerializer.SerializeToUtf8Bytes(HandshakeCommand.Ask(Handshake.Session), Contents));
}
