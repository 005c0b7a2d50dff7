using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dimp;

// System.Text.Json calls these two hooks only when it reads or writes a type member by member, never through a converter.
// Member by member, the message would be lost, so the hooks throw.
public abstract partial record WireRecord : IJsonOnSerializing, IJsonOnDeserializing
{
    void IJsonOnSerializing.OnSerializing() => throw TakenApart();

    void IJsonOnDeserializing.OnDeserializing() => throw TakenApart();

    /// <summary>Writes the message, byte for byte as <see cref="ToUtf8Bytes"/> gives it, whatever the writer's options.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// No value may be written here; or the profile is short and the message has both names of a key; or it was edited and is longer
    /// than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public void WriteTo(Utf8JsonWriter writer, WireProfile profile = WireProfile.Modern) => MapFor(profile).WriteTo(writer);

    private NotSupportedException TakenApart() => new(
        $"System.Text.Json knows no converter for {GetType().Name} and would take it for a class with members, which loses the message. "
        + "A registry is a resolver: put it first in the chain, options.TypeInfoResolverChain.Insert(0, MyRegistry.Default).");
}
