using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The accessors of the reference: which property of ours each is, and which key it stands on.</summary>
internal static class ReferenceFields
{
    internal static object? Read(Content content, string accessor) => (accessor, content) switch
    {
        ("type", _) => content.Type,
        ("sn", _) => content.Sn,
        ("time", _) => content.Time,
        ("group", _) => content.Group,
        ("text", TextContent text) => text.Text,
        ("cmd", Command command) => command.Name,
        ("members", GroupCommand command) => command.Members,
        ("title", HandshakeCommand handshake) => handshake.Title,
        ("session", HandshakeCommand handshake) => handshake.Session,
        ("application", AppContent app) => app.Application,
        ("module", AppContent app) => app.Module,
        ("action", AppContent app) => app.Action,
        _ => throw new ArgumentException($"{content.GetType().Name} has no property for the accessor {accessor}.", nameof(accessor)),
    };

    internal static string KeyOf(string accessor) => accessor switch
    {
        "cmd" => "command",
        "application" => "app",
        "module" => "mod",
        "action" => "act",
        _ => accessor,
    };

    /// <summary>What a property of ours answers when there is nothing it can read.</summary>
    internal static string DefaultOf(string accessor) => accessor switch
    {
        "sn" => "0",
        "time" or "group" or "session" or "members" => Rendering.Nothing,
        _ => "\"\"",
    };

    internal static string Recorded(string accessor, JsonElement value) =>
        accessor == "time" ? Rendering.Time(value) : Rendering.Plain(value);
}
