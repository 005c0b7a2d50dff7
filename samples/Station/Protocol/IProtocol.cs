namespace Station;

/// <summary>What the bytes of a connection mean, and what the answers are in bytes. No other code reads or writes messages.</summary>
internal interface IProtocol
{
    IAsyncEnumerable<Request> ReadAsync(WebSocket socket, CancellationToken stop);

    IAsyncEnumerable<Request> ReadAsync(PipeReader lines, CancellationToken stop);

    /// <summary>Asks a client to offer the session key.</summary>
    ReadOnlyMemory<byte> Again(string session);

    /// <summary>Admits a client.</summary>
    ReadOnlyMemory<byte> Success(string session);

    ReadOnlyMemory<byte> Receipt(string text, Request about);

    ReadOnlyMemory<byte> Refusal(Refusal refusal, Request? about);
}
