namespace Dimp.Tool.Protocols;

/// <summary>The messages that a stream may have.</summary>
internal abstract class MessageProtocol
{
    /// <summary>The registries that read them, the first one for schemas.</summary>
    internal abstract IReadOnlyList<WireRegistry> Registries { get; }

    /// <summary>The registry that reads a message.</summary>
    internal abstract WireRegistry RegistryOf(WireMap message);

    /// <summary>Reads a message. Its bytes must not be written to while the record is in use.</summary>
    /// <returns>The record; <c>null</c> if the message is refused.</returns>
    internal abstract WireRecord? TryParse(ReadOnlyMemory<byte> utf8Json, WireOptions options, out WireError? error);
}
