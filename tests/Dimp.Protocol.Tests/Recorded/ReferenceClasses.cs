namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The classes of the reference, and the record that each of them is with us.</summary>
internal static class ReferenceClasses
{
    internal static string RecordOf(string name, Content content) => name switch
    {
        "BaseContent" => nameof(Content),
        "BaseTextContent" => nameof(TextContent),
        "BaseCommand" => nameof(Command),
        "BaseHistoryCommand" => nameof(HistoryCommand),
        "BaseGroupCommand" => nameof(GroupCommand),
        "BaseHandshakeCommand" => nameof(HandshakeCommand),
        // One class of the reference serves both types.
        "AppCustomizedContent" when content.Type == ContentType.Customized || content.Type == "customized" => nameof(CustomizedContent),
        "AppCustomizedContent" => nameof(AppContent),
        _ => throw new ArgumentException($"No record is known for the class {name}.", nameof(name)),
    };
}
