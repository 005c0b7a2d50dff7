namespace Station.Mailboxes;

/// <summary>
/// What waits for receivers: for each a list of messages that is read from its beginning, again by each connection, and
/// removed up to a number once the receiver has it.
/// </summary>
internal interface IMailboxes
{
    /// <summary>Where messages are kept, for people.</summary>
    string Description { get; }

    /// <summary>How many messages wait.</summary>
    long Waiting { get; }

    /// <summary>Adds a message. Messages are kept in the order of the calls, also when the caller does not wait in between.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="id">The same for a message that is sent again, which is kept once; <c>null</c> when it has no signature.</param>
    /// <param name="utf8Json">The message, which must not be changed.</param>
    /// <returns>Completes once the message would survive the end of this process, or is not kept.</returns>
    Task<AddResult> AddAsync(string receiver, string? id, ReadOnlyMemory<byte> utf8Json);

    /// <summary>Reads what waits for a receiver, in order, and then what is added. Removes nothing.</summary>
    IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, CancellationToken stop);

    /// <summary>Removes the messages of a receiver up to a number, and with that number.</summary>
    Task RemoveAsync(string receiver, long upTo);

    /// <summary>Whether messages can be kept now.</summary>
    Task<bool> IsHealthyAsync(CancellationToken stop);
}
