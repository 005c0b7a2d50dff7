namespace Station;

/// <summary>How one client is connected. One message is written at a time, and a client that does not read is given up.</summary>
internal abstract class Connection(SessionServices services) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    protected IProtocol Protocol => services.Protocol;

    /// <summary>Reads requests until the client hangs up.</summary>
    public abstract IAsyncEnumerable<Request> ReadAsync(CancellationToken stop);

    /// <summary>Writes a message. Nothing can be written after one that failed.</summary>
    /// <exception cref="TimeoutException">The client did not read in time.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        ValueTask sending = SendAsync(utf8Json);
        await (sending.IsCompleted ? sending : new ValueTask(sending.AsTask().WaitAsync(services.Options.WriteTimeout, stop)));
        _turn.Release();
        services.Metrics.Written(utf8Json.Length);
    }

    /// <summary>Tells the client that nothing more comes.</summary>
    public abstract Task CloseAsync(CancellationToken stop);

    /// <summary>Hangs up at once.</summary>
    public abstract void Abort();

    public void Dispose() => _turn.Dispose();

    protected abstract ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json);
}
