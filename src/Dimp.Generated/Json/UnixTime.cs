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

    /// <summary>Reads a number as nearly all messages have it: without a sign or an exponent, and with ticks at most.</summary>
    /// <param name="number">The number, in the syntax of JSON.</param>
    /// <param name="time">The time.</param>
    /// <returns>Whether it is such a number. Any other one is read by <see cref="FromSeconds"/>.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> number, out DateTimeOffset time)
    {
        // Before the year 5138.
        const int longestSeconds = 11;
        const int digitsOfTicks = 7;
        long ticks = 0;
        int point = number.IndexOf((byte)'.') is var found and >= 0 ? found : number.Length;
        int missing = digitsOfTicks - Math.Max(0, number.Length - point - 1);
        bool isUsual = point <= longestSeconds && missing >= 0;
        for (int i = 0; isUsual && i < number.Length; i++)
        {
            if (i != point)
            {
                isUsual = char.IsAsciiDigit((char)number[i]);
                ticks = (10 * ticks) + number[i] - '0';
            }
        }
        for (int i = 0; isUsual && i < missing; i++)
        {
            ticks *= 10;
        }
        time = isUsual ? DateTimeOffset.UnixEpoch.AddTicks(ticks) : default;
        return isUsual;
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
