namespace Station;

/// <summary>What the library finds in a message, for the page.</summary>
[Shape]
internal partial record Inspection : WireRecord
{
    /// <summary>The record that it becomes, and the one of the content in it.</summary>
    [Field] public partial string Record { get; set; }

    /// <summary>What cannot be read, and what is missing.</summary>
    [Field] public partial IReadOnlyList<string>? Problems { get; set; }

    public static Inspection Of(Message message)
    {
        bool isContent = message is not (InstantMessage or SecureMessage) && message.Map.ContainsKey("type");
        WireRecord record = isContent ? StationContents.Default.Parse(message.Map) : message;
        string name = record.GetType().Name;
        return new Inspection
        {
            Record = record is InstantMessage { Content: { } content } ? $"{name} with a {content.GetType().Name}" : name,
            Problems = [.. record.Validate().Select(static problem => $"{problem.Key}: {problem.Message}")],
        };
    }
}
