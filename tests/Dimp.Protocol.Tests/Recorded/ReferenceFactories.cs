using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The factories and constructors of the reference, and how ours are called for them.</summary>
internal static class ReferenceFactories
{
    internal static Content Create(string factory, JsonElement args) => factory switch
    {
        "BaseContent" => Content.OfType(Text(args, "msg_type") ?? ""),
        "BaseCommand" => Command.Of(Text(args, "cmd")!),
        "BaseHistoryCommand" => HistoryCommand.Of(Text(args, "cmd")!),
        "GroupCommand.create" => GroupCommand.Create(Text(args, "cmd")!, ToIdentifier(args.GetProperty("group")), Members(args)),
        "BaseHandshakeCommand" => new HandshakeCommand { Title = Text(args, "title")!, Session = Text(args, "session") },
        "HandshakeCommand.offer" => HandshakeCommand.Offer(Text(args, "session")),
        "HandshakeCommand.ask" => HandshakeCommand.Ask(Text(args, "session")),
        "HandshakeCommand.accepted" => HandshakeCommand.Accepted(Text(args, "session")),
        "HandshakeCommand.start" => HandshakeCommand.Start(Text(args, "session")),
        "HandshakeCommand.again" => HandshakeCommand.Again(Text(args, "session")),
        "HandshakeCommand.restart" => HandshakeCommand.Restart(Text(args, "session")),
        "HandshakeCommand.success" => HandshakeCommand.Success(Text(args, "session")),
        "AppCustomizedContent" when Text(args, "msg_type") == "160" =>
            AppContent.Of(Text(args, "app")!, Text(args, "mod")!, Text(args, "act")!),
        "AppCustomizedContent" or "CustomizedContent.create" =>
            CustomizedContent.Create(Text(args, "app")!, Text(args, "mod")!, Text(args, "act")!),
        "TextContent.create" => TextContent.Create(Text(args, "text")!),
        _ => throw new ArgumentException($"No factory of ours is known for {factory}.", nameof(factory)),
    };

    internal static Identifier ToIdentifier(JsonElement value) => Identifier.Parse(value.Text("$id"));

    private static string? Text(JsonElement args, string name) => args.Find(name)?.GetString();

    private static Identifier[]? Members(JsonElement args) =>
        args.Find("members") is { } members ? [.. members.EnumerateArray().Select(ToIdentifier)] : null;
}
