namespace Station;

/// <summary>
/// What waits for receivers: for each a list of messages. Every connection reads it from its beginning. What the receiver
/// has is removed, up to a number.
/// </summary>
internal interface IMailboxes : IHostedService
{
    /// <summary>Where messages are kept, for people.</summary>
    string Description { get; }

    long Waiting { get; }

    bool IsHealthy { get; }

    /// <summary>Adds a message.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="sender">The sender, by whom and by the signature the receiver confirms the message.</param>
    /// <param name="signature">The signature; <c>null</c> when there is none.</param>
    /// <param name="utf8Json">The message, which must not be changed.</param>
    /// <returns>
    /// Completes when the next message may be added, so that both keep their order. Its result completes with <c>null</c> once
    /// the message would survive the end of this process, or was removed; otherwise with the reason why it is not kept.
    /// </returns>
    ValueTask<Task<Refusal?>> AddAsync(string receiver, string sender, string? signature, ReadOnlyMemory<byte> utf8Json);

    /// <summary>Reads what waits for a receiver, in order, and then what is added, until it is stopped. Removes nothing.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="deliver">Takes the messages, one after the other.</param>
    /// <param name="stop">Stops the reading.</param>
    Task ReadAsync(string receiver, Func<WaitingMessage, ValueTask> deliver, CancellationToken stop);

    /// <summary>Removes the messages of a receiver up to a number, and with that number. What is not removed is read again.</summary>
    void Remove(string receiver, long upTo);
}

/// <summary>A message in a mailbox. Later messages have greater numbers.</summary>
internal sealed record WaitingMessage(long Number, string Sender, string? Signature, ReadOnlyMemory<byte> Utf8Json, DateTimeOffset AddedAt);
