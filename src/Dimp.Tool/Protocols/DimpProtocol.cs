using Dimp.Protocol;

namespace Dimp.Tool.Protocols;

/// <summary>DIMP: messages, and contents alone. A message has a sender, and a content has none.</summary>
internal sealed class DimpProtocol : MessageProtocol
{
    internal override IReadOnlyList<WireRegistry> Registries { get; } = [DimpMessages.Default, DimpContents.Default];

    internal override WireRegistry RegistryOf(WireMap message) => IsMessage(message) ? DimpMessages.Default : DimpContents.Default;

    internal override WireRecord? TryParse(ReadOnlyMemory<byte> utf8Json, WireOptions options, out WireError? error)
    {
        if (options.AllowShortKeys)
        {
            return WireMap.TryParse(utf8Json.Span, WireOptions.Default, out WireMap? map, out error) ? Parse(map, options, out error) : null;
        }
        DimpContents.Default.TryParseOwned(utf8Json, options, out Content? content, out error);
        return content is not null && IsMessage(content.Map) ? Parse(content.Map, options, out error) : content;
    }

    private static WireRecord? Parse(WireMap map, WireOptions options, out WireError? error)
    {
        if (IsMessage(map) || (options.AllowShortKeys && map.ContainsKey("F")))
        {
            DimpMessages.Default.TryParse(map, options, out Message? message, out error);
            return message;
        }
        DimpContents.Default.TryParse(map, options, out Content? content, out error);
        return content;
    }

    private static bool IsMessage(WireMap map) => map.ContainsKey("sender");
}
