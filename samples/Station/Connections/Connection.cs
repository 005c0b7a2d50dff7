namespace Station;

/// <summary>How one client is connected. One message is written at a time, and a client that does not read is given up.</summary>
internal abstract class Connection(SessionServices services) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _deadline = new();

    /// <summary>The transport, as metrics name it.</summary>
    public abstract string Transport { get; }

    protected IProtocol Protocol => services.Protocol;

    /// <summary>The client is given up.</summary>
    protected CancellationToken Deadline => _deadline.Token;

    /// <summary>Reads requests until the client hangs up.</summary>
    public abstract IAsyncEnumerable<Request> ReadAsync(CancellationToken stop);

    /// <summary>Writes a message.</summary>
    /// <exception cref="TimeoutException">The client did not read in time.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json)
    {
        await _turn.WaitAsync(Deadline);
        try
        {
            ValueTask sending = SendAsync(utf8Json);
            bool isSent = sending.IsCompleted;
            if (!isSent)
            {
                _deadline.CancelAfter(services.Options.WriteTimeout);
            }
            await sending;
            if (!isSent)
            {
                _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            services.Metrics.Written(utf8Json.Length);
        }
        catch (Exception exception) when (Deadline.IsCancellationRequested)
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

    /// <summary>Sends a message, until the deadline.</summary>
    protected abstract ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json);
}
