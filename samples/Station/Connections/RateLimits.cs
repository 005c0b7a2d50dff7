using System.Threading.RateLimiting;

namespace Station;

/// <summary>How much one client may send.</summary>
internal sealed class RateLimits(StationOptions options) : IDisposable
{
    private readonly TokenBucketRateLimiter _messages = PerSecond(options.MaxMessagesPerSecond), _bytes = PerSecond(options.MaxBytesPerSecond);

    /// <summary>Counts a message, and says whether it is allowed.</summary>
    public bool Allows(int bytes) => Take(_messages, 1) && Take(_bytes, Math.Min(bytes, options.MaxBytesPerSecond));

    public void Dispose()
    {
        _messages.Dispose();
        _bytes.Dispose();
    }

    private static bool Take(TokenBucketRateLimiter limiter, int count)
    {
        limiter.TryReplenish();
        using RateLimitLease lease = limiter.AttemptAcquire(count);
        return lease.IsAcquired;
    }

    /// <remarks>Replenished when it is asked: a timer for each connection would cost more.</remarks>
    private static TokenBucketRateLimiter PerSecond(int limit) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = limit,
        TokensPerPeriod = Math.Max(1, limit / 10),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / Math.Min(limit, 10)),
        AutoReplenishment = false,
    });
}
