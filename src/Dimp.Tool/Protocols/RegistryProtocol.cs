namespace Dimp.Tool.Protocols;

/// <summary>The messages of one registry.</summary>
internal sealed class RegistryProtocol<TRoot>(WireRegistry<TRoot> registry) : MessageProtocol where TRoot : WireRecord
{
    internal override IReadOnlyList<WireRegistry> Registries => [registry];

    internal override WireRegistry RegistryOf(WireMap message) => registry;

    internal override WireRecord? TryParse(ReadOnlyMemory<byte> utf8Json, WireOptions options, out WireError? error)
    {
        registry.TryParseOwned(utf8Json, options, out TRoot? record, out error);
        return record;
    }
}
