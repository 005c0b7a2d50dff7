namespace Station.Mailboxes;

/// <summary>What became of a message that was added to a mailbox.</summary>
internal enum AddResult
{
    /// <summary>It is kept, or was kept already.</summary>
    Kept,

    /// <summary>Too many messages wait for the receiver.</summary>
    Full,

    /// <summary>It may or may not be kept, because the store does not answer. It may be added again with the same id.</summary>
    Unavailable,
}
