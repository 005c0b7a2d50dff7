using Station.Monitoring;

namespace Station.Connections;

/// <summary>Writes to a client, one message at a time, and gives up on a client that does not read.</summary>
internal sealed class Outgoing(IConnection connection, TimeSpan timeout, StationMetrics metrics, CancellationToken stop) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);

    /// <exception cref="TimeoutException">The client did not read in time. The connection is lost.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> utf8Json)
    {
        await _turn.WaitAsync(_deadline.Token);
        try
        {
            ValueTask writing = connection.WriteAsync(utf8Json, _deadline.Token);
            if (!writing.IsCompleted)
            {
                _deadline.CancelAfter(timeout);
            }
            await writing;
            _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
            metrics.Written(utf8Json.Length);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The client has not read for {timeout.TotalSeconds} s.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _turn.Dispose();
    }
}
