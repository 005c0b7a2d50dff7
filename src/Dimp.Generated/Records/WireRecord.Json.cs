using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

// System.Text.Json calls the two hooks where it takes a type apart, member by member. A converter never meets them. So they
// are the place to refuse: what would be written there is not the message.
public abstract partial record WireRecord : IJsonOnSerializing, IJsonOnDeserializing
{
    void IJsonOnSerializing.OnSerializing() => throw TakenApart();

    void IJsonOnDeserializing.OnDeserializing() => throw TakenApart();

    /// <summary>Writes the message, byte for byte as <see cref="ToUtf8Bytes"/> gives it, whatever the writer's options.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="profile">For whom it is written.</param>
    /// <exception cref="InvalidOperationException">
    /// No value may be written here, or the profile is short and the message has a key under both its names.
    /// </exception>
    public void WriteTo(Utf8JsonWriter writer, WireProfile profile = WireProfile.Modern) => MapFor(profile).WriteTo(writer);

    private NotSupportedException TakenApart() => new(
        $"System.Text.Json knows no converter for {GetType().Name} and would take it for a class with members, which loses the message. "
        + "A registry is a resolver: put it first in the chain, options.TypeInfoResolverChain.Insert(0, MyRegistry.Default).");
}
