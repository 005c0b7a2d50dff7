namespace Station;

/// <summary>How much one client may send in a second.</summary>
internal sealed class RateLimits(StationOptions options, TimeProvider time)
{
    private long _since, _messages, _bytes;

    /// <summary>Counts a message, and says whether it is allowed.</summary>
    public bool Allows(int bytes)
    {
        long now = time.GetTimestamp();
        if (_messages == 0 || time.GetElapsedTime(_since, now).TotalSeconds >= 1)
        {
            (_since, _messages, _bytes) = (now, 0, 0);
        }
        _messages++;
        _bytes += Math.Min(bytes, options.MaxBytesPerSecond);
        return _messages <= options.MaxMessagesPerSecond && _bytes <= options.MaxBytesPerSecond;
    }
}
