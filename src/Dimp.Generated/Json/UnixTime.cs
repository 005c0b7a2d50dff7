using System.Globalization;

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

    /// <summary>The ticks since 1970 UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970.</exception>
    internal static long ToTicks(DateTimeOffset time)
    {
        long ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return ticks >= 0 ? ticks
            : throw new ArgumentOutOfRangeException(nameof(time), time, "Times before 1970 cannot be written: no peer can read them.");
    }

    /// <summary>Writes ticks as seconds, with as many digits as they need.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Format(long ticks, Span<byte> buffer)
    {
        (long seconds, long rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        seconds.TryFormat(buffer, out int length, default, CultureInfo.InvariantCulture);
        if (rest == 0)
        {
            return length;
        }
        // With a one before it, the fraction has all its digits. The point replaces the one.
        (TimeSpan.TicksPerSecond + rest).TryFormat(buffer[length..], out int digits, default, CultureInfo.InvariantCulture);
        buffer[length] = (byte)'.';
        return buffer[..(length + digits)].TrimEnd((byte)'0').Length;
    }
}
