using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dimp.Benchmarks.Contenders;

namespace Dimp.Benchmarks.Ratios;

/// <summary>
/// Times contenders side by side: in every round each of them does a batch of work, and who begins changes from round to
/// round, so that other processes affect all of them alike.
/// </summary>
internal static class Sampler
{
    private const int Rounds = 60;

    public static readonly string Estimator = $"median of {Rounds} rounds, contenders interleaved";

    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// The JIT compiler optimizes in the background, after a delay, and twice: with counters first, then with the counts. On a
    /// busy machine, a number of rounds would be over before that.
    /// </summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan WarmUpTurn = TimeSpan.FromMilliseconds(60);

    public static Dictionary<Contender, Sample> Measure(IReadOnlyList<Contender> contenders)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp)
        {
            foreach (Contender contender in contenders)
            {
                RunFor(contender, WarmUpTurn);
            }
            Thread.Sleep(WarmUpTurn);
        }
        int[] sizes = [.. contenders.Select(BatchSize)];
        double[][] times = [.. contenders.Select(_ => new double[Rounds])];
        GC.Collect();
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                int turn = (round + i) % contenders.Count;
                times[turn][round] = Run(contenders[turn], sizes[turn]).TotalNanoseconds / sizes[turn];
            }
        }
        return contenders
            .Select((contender, i) => (contender, new Sample(Times.Median(times[i]), Allocated(contender))))
            .ToDictionary();
    }

    private static double Allocated(Contender contender)
    {
        const int Count = 20;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(contender, Count);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
    }

    private static int BatchSize(Contender contender)
    {
        int size = 1;
        while (Run(contender, size) < Batch)
        {
            size *= 2;
        }
        return size;
    }

    private static void RunFor(Contender contender, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
        {
            Run(contender, 1);
        }
    }

    // Compiled once and for all: a loop that learned of the first contender would favour it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TimeSpan Run(Contender contender, int count)
    {
        Func<Outcome> run = contender.Run;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            run();
        }
        return Stopwatch.GetElapsedTime(start);
    }
}
