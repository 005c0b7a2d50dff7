namespace Station;

/// <summary>How much one client may send in a second.</summary>
internal sealed class RateLimits(StationOptions options)
{
    private const int Second = 1_000;

    private long _since, _messages, _bytes;

    /// <summary>Counts a message, and says whether it is allowed.</summary>
    public bool Allows(int bytes)
    {
        long now = Environment.TickCount64;
        if (now - _since >= Second)
        {
            (_since, _messages, _bytes) = (now, 0, 0);
        }
        bytes = Math.Min(bytes, options.MaxBytesPerSecond);
        if (_messages == options.MaxMessagesPerSecond || _bytes + bytes > options.MaxBytesPerSecond)
        {
            return false;
        }
        _messages++;
        _bytes += bytes;
        return true;
    }
}
