namespace Handshake;

/// <summary>How long one end waits for the other. A silent peer cannot block it.</summary>
internal sealed class PeerTimeout(TimeSpan limit, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);

    /// <summary>Cancels the wait.</summary>
    public CancellationToken Token => _deadline.Token;

    /// <exception cref="TimeoutException">The peer took too long. It is not waited for again.</exception>
    public async Task<T> AwaitAsync<T>(Func<CancellationToken, ValueTask<T>> work)
    {
        _deadline.CancelAfter(limit);
        try
        {
            T result = await work(Token);
            _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
            return result;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The other end did nothing for {limit.TotalSeconds:0.###} s.");
        }
    }

    public void Dispose() => _deadline.Dispose();
}
