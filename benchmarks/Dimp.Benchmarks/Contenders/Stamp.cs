using Dimp.Protocol;

namespace Dimp.Benchmarks.Contenders;

/// <summary>What every sender writes: the next number, and the time. The rivals take them from where our records do.</summary>
internal static class Stamp
{
    public static int NextSerialNumber() => ContentStamp.Current.NextSerialNumber();

    public static double Seconds() => (ContentStamp.Current.Now - DateTimeOffset.UnixEpoch).TotalSeconds;
}
