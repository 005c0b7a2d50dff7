using System.Globalization;

namespace Dimp;

/// <summary>Times on the wire: seconds since 1970 UTC.</summary>
internal static class UnixTime
{
    /// <summary>The number of decimal digits of a tick.</summary>
    private const int FractionDigits = 7;

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
    internal static long? ToTicks(DateTimeOffset? time)
    {
        if (time < DateTimeOffset.UnixEpoch)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "Times before 1970 cannot be written: no peer can read them.");
        }
        return (time - DateTimeOffset.UnixEpoch)?.Ticks;
    }

    /// <summary>Writes ticks as seconds, with as many digits as they need.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Format(long ticks, Span<byte> buffer)
    {
        (long seconds, long rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        seconds.TryFormat(buffer, out int length, default, CultureInfo.InvariantCulture);
        uint fraction = (uint)rest;
        if (fraction == 0)
        {
            return length;
        }
        buffer[length] = (byte)'.';
        for (int i = FractionDigits; i > 0; i--)
        {
            (fraction, uint digit) = Math.DivRem(fraction, 10);
            buffer[length + i] = (byte)('0' + digit);
        }
        return buffer[..(length + 1 + FractionDigits)].TrimEnd((byte)'0').Length;
    }
}
