using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Station.Protocol;

/// <summary>What the bytes of a connection mean, and what the answers are in bytes. No other code reads or writes messages.</summary>
internal interface IProtocol
{
    /// <summary>Reads requests from a WebSocket, one a message.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    IAsyncEnumerable<Request> ReadAsync(WebSocket socket, CancellationToken stop);

    /// <summary>Reads requests from a pipe, one a line.</summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    IAsyncEnumerable<Request> ReadAsync(PipeReader lines, CancellationToken stop);

    /// <summary>Asks a client to offer the session key.</summary>
    ReadOnlyMemory<byte> Again(string session);

    /// <summary>Admits a client.</summary>
    ReadOnlyMemory<byte> Success(string session);

    /// <summary>Says that a request was carried out.</summary>
    ReadOnlyMemory<byte> Receipt(string text, Request about);

    /// <summary>Says that a request was not carried out, and why.</summary>
    ReadOnlyMemory<byte> Refusal(RefusalReason reason, string text, Request? about);
}
