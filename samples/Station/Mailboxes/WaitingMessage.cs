namespace Station.Mailboxes;

/// <summary>A message in a mailbox.</summary>
/// <param name="Number">Its number. Later messages have greater ones.</param>
/// <param name="Id">The id with which it was added.</param>
/// <param name="Utf8Json">The message.</param>
/// <param name="AddedAt">When it was added.</param>
internal sealed record WaitingMessage(long Number, string? Id, ReadOnlyMemory<byte> Utf8Json, DateTimeOffset AddedAt);
