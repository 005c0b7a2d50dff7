using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Native;

/// <summary><c>--native</c>: publishes native programs, and compares their sizes, their starts and what a message costs.</summary>
internal static class NativeCommand
{
    public static void Run()
    {
        Console.WriteLine($"ms: {NativeRows.Estimator}");
        RatioTable.PrintHeader();
        foreach (Ratio ratio in NativeRows.Measure())
        {
            RatioTable.Print(ratio);
        }
    }
}
