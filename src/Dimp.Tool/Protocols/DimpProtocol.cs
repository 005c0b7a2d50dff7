using Dimp.CompilerServices;
using Dimp.Protocol;

namespace Dimp.Tool.Protocols;

/// <summary>DIMP: messages, and contents alone. A message has a sender, and a content has none.</summary>
internal sealed class DimpProtocol : MessageProtocol
{
    private static readonly Traffic Both = new();
    private static readonly WireField<WireValue> Sender = new("Sender", "sender", WireType.Value);

    internal override IReadOnlyList<WireRegistry> Registries { get; } = [DimpMessages.Default, DimpContents.Default];

    internal override WireRegistry RegistryOf(WireMap message) => IsMessage(message) ? DimpMessages.Default : DimpContents.Default;

    internal override WireRecord? TryParse(ReadOnlyMemory<byte> utf8Json, WireOptions options, out WireError? error)
    {
        if (options.AllowShortKeys)
        {
            return WireMap.TryParse(utf8Json.Span, WireOptions.Default, out WireMap? map, out error) ? ParseShort(map, options, out error) : null;
        }
        Both.TryParseOwned(utf8Json, options, out WireRecord? record, out error);
        return record;
    }

    private static WireRecord? ParseShort(WireMap map, WireOptions options, out WireError? error)
    {
        if (IsMessage(map) || map.ContainsKey("F"))
        {
            DimpMessages.Default.TryParse(map, options, out Message? message, out error);
            return message;
        }
        DimpContents.Default.TryParse(map, options, out Content? content, out error);
        return content;
    }

    private static bool IsMessage(WireMap map) => map.ContainsKey(Sender);

    /// <summary>Both kinds together. They have no root in common, so this is no generated registry.</summary>
    private sealed class Traffic : WireRegistry<WireRecord>
    {
        public override WireRecord? Resolve(WireMap map) => IsMessage(map) ? DimpMessages.Default.Resolve(map) : DimpContents.Default.Resolve(map);
    }
}
