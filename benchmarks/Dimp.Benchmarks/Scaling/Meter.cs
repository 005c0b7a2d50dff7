using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Measures scenarios. Other programs can only make it slower: the shortest time is the true one.</summary>
internal static class Meter
{
    private const int FewestRounds = 5;
    private const int MostRounds = 200;
    private const int LargestBatch = 200;

    private static readonly TimeSpan Batch = TimeSpan.FromMicroseconds(300);
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(100);

    /// <summary>Has the compiler finish its work, at the smallest size.</summary>
    public static void Warm(Scenario scenario)
    {
        for (int i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            do
            {
                scenario.Prepare(scenario.Size)();
            }
            while (watch.Elapsed < WarmUp);
            // The compiler works beside us, with a delay.
            Thread.Sleep(WarmUp);
        }
    }

    public static Costs Measure(Scenario scenario, int size)
    {
        (double time, double allocated) = Run(scenario, size, times: 1);
        int times = (int)Math.Clamp(Batch.TotalNanoseconds / time, 1, LargestBatch);
        int rounds = 1;
        for (var watch = Stopwatch.StartNew(); rounds < FewestRounds || (watch.Elapsed < Enough && rounds < MostRounds); rounds++)
        {
            (double again, double bytes) = Run(scenario, size, times);
            (time, allocated) = (Math.Min(time, again), Math.Min(allocated, bytes));
        }
        (double retained, double text) = Retain(scenario, size);
        return new Costs(time, allocated, retained, text);
    }

    /// <summary>What one run costs, of several.</summary>
    private static (double Nanoseconds, double Allocated) Run(Scenario scenario, int size, int times)
    {
        Func<object?>[] runs = [.. Enumerable.Range(0, times).Select(_ => scenario.Prepare(size))];
        object?[] left = new object?[times];
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs.Length; i++)
        {
            left[i] = runs[i]();
        }
        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
        double allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times;
        GC.KeepAlive(left);
        return (Math.Max(1, time), allocated);
    }

    // When it returns, nothing on its stack keeps an object alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object? Make(Scenario scenario, int size) => scenario.Prepare(size)();

    /// <summary>Counts the bytes that many keep together, because the garbage collector counts in pages.</summary>
    private static (double Retained, double Text) Retain(Scenario scenario, int size)
    {
        object?[] kept = new object?[size > 10_000 ? 2 : 10];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = Make(scenario, size);
        }
        double retained = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)kept.Length;
        double text = kept[0] switch
        {
            WireNode node => node.ToUtf8Bytes().Length,
            WireRecord record => record.ToUtf8Bytes().Length,
            _ => 0,
        };
        GC.KeepAlive(kept);
        return (Math.Max(0, retained), text);
    }
}
