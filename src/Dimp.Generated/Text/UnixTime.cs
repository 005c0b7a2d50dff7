namespace Dimp;

/// <summary>Times on the wire: seconds since 1970 UTC.</summary>
internal static class UnixTime
{
    internal static DateTimeOffset? FromSeconds(decimal? seconds)
    {
        if (seconds is not >= 0 || seconds > decimal.Divide((DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks, TimeSpan.TicksPerSecond))
        {
            return null;
        }
        return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds.Value * TimeSpan.TicksPerSecond));
    }

    internal static decimal? ToSeconds(DateTimeOffset? time)
    {
        if (time < DateTimeOffset.UnixEpoch)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "Times before 1970 cannot be written: no peer can read them.");
        }
        return (time - DateTimeOffset.UnixEpoch)?.Ticks is { } ticks ? decimal.Divide(ticks, TimeSpan.TicksPerSecond) : null;
    }
}
