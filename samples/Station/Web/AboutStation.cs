namespace Station;

/// <summary>What the page says about the station.</summary>
[Shape]
internal partial record AboutStation : WireRecord
{
    [Field] public partial string Lines { get; set; }

    [Field] public partial string Mailboxes { get; set; }

    [Field] public partial string Verifier { get; set; }

    [Field] public partial int MaxMessageBytes { get; set; }

    [Field] public partial int MaxMessagesPerSecond { get; set; }

    [Field] public partial int MaxWaiting { get; set; }
}
