namespace Dimp.Benchmarks.Ratios;

/// <summary>What many times of the same work say about it.</summary>
internal static class Times
{
    public static double Median(double[] times)
    {
        Array.Sort(times);
        return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
    }
}
