namespace Station.Protocol;

/// <summary>Says that the station did not carry out a request. DIMP has no such command, so this one is the sample's own.</summary>
[Command("refusal")]
internal partial record RefusalCommand : Command
{
    /// <summary>Why, for programs.</summary>
    [Field("reason", As = WireKind.String)] public partial RefusalReason Reason { get; set; }

    /// <summary>Why, for people.</summary>
    [Field("text")] public partial string Text { get; set; }

    /// <summary>The envelope of the message; <c>null</c> when the request was none.</summary>
    [Field("origin")] public partial Origin? Origin { get; set; }

    [Factory]
    public static partial RefusalCommand Create(RefusalReason reason, string text, Origin? origin);
}
