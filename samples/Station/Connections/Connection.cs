namespace Station;

/// <summary>How one client is connected. One message is written at a time, and a client that does not read is given up.</summary>
internal abstract class Connection(SessionServices services) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _deadline = new();

    /// <summary>The transport, as metrics name it.</summary>
    public abstract string Transport { get; }

    protected IProtocol Protocol => services.Protocol;

    /// <summary>Reads requests until the client hangs up.</summary>
    public abstract IAsyncEnumerable<Request> ReadAsync(CancellationToken stop);

    /// <summary>Writes a message.</summary>
    /// <exception cref="TimeoutException">The client did not read in time.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json)
    {
        await _turn.WaitAsync(_deadline.Token);
        try
        {
            ValueTask writing = SendAsync(utf8Json, _deadline.Token);
            if (!writing.IsCompleted)
            {
                _deadline.CancelAfter(services.Options.WriteTimeout);
            }
            await writing;
            _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
            services.Metrics.Written(utf8Json.Length);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"The client has not read for {services.Options.WriteTimeout.TotalSeconds} s.", exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Tells the client that nothing more comes.</summary>
    public abstract ValueTask CloseAsync(CancellationToken stop);

    public void Dispose()
    {
        _deadline.Dispose();
        _turn.Dispose();
    }

    /// <summary>Sends a message. The connection is lost when the sending is stopped.</summary>
    protected abstract ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken stop);
}
