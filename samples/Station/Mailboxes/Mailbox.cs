namespace Station.Mailboxes;

/// <summary>What the thread of the database remembers of a receiver.</summary>
internal sealed class Mailbox
{
    private Work.Read? _reader;

    /// <summary>How many messages wait.</summary>
    public int Count { get; set; }

    /// <summary>A connection that has read everything, and waits for more. A later one replaces it.</summary>
    public Work.Read? Reader
    {
        get => _reader is { IsGivenUp: true } ? null : _reader;
        set => _reader = value;
    }
}
