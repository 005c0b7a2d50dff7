using Dimp.Protocol;

namespace Dimp.Tool.Protocols;

/// <summary>DIMP: messages, and contents alone. A message has a sender, and a content has none.</summary>
internal sealed class DimpProtocol : MessageProtocol
{
    internal override IReadOnlyList<WireRegistry> Registries { get; } = [DimpMessages.Default, DimpContents.Default];

    internal override WireRegistry RegistryOf(WireMap message) => IsMessage(message) ? DimpMessages.Default : DimpContents.Default;

    internal override WireRecord? TryParse(ReadOnlySpan<byte> utf8Json, WireOptions options, out WireError? error)
    {
        if (!DimpContents.Default.TryParse(utf8Json, options.AllowShortKeys ? WireOptions.Default : options, out Content? content, out error))
        {
            return null;
        }
        if (options.AllowShortKeys)
        {
            return IsShortMessage(content.Map) ? Message(content.Map, options, out error) : Content(content.Map, options, out error);
        }
        return IsMessage(content.Map) ? Message(content.Map, options, out error) : content;
    }

    private static bool IsMessage(WireMap map) => map.ContainsKey("sender");

    private static bool IsShortMessage(WireMap map) => IsMessage(map) || map.ContainsKey("F");

    private static Message? Message(WireMap map, WireOptions options, out WireError? error)
    {
        DimpMessages.Default.TryParse(map, options, out Message? message, out error);
        return message;
    }

    private static Content? Content(WireMap map, WireOptions options, out WireError? error)
    {
        DimpContents.Default.TryParse(map, options, out Content? content, out error);
        return content;
    }
}
