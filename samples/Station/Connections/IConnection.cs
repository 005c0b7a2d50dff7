using Station.Protocol;

namespace Station.Connections;

/// <summary>How one client is connected.</summary>
internal interface IConnection
{
    /// <summary>The transport, as metrics name it.</summary>
    string Transport { get; }

    /// <summary>Reads requests until the client hangs up.</summary>
    IAsyncEnumerable<Request> ReadAsync(CancellationToken stop);

    /// <summary>Writes one message. The connection is lost when the writing is stopped.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken stop);

    /// <summary>Tells the client that nothing more comes.</summary>
    ValueTask CloseAsync(CancellationToken stop);
}
