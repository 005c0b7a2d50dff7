namespace Handshake;

/// <summary>How long one end waits for the other, so that a silent peer hangs nobody.</summary>
internal sealed class PeerTimeout(TimeSpan limit)
{
    /// <exception cref="TimeoutException">The peer took too long.</exception>
    public async Task<T> AwaitAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(limit);
        try
        {
            return await work(deadline.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The other end did nothing for {limit.TotalSeconds:0.###} s.");
        }
    }
}
