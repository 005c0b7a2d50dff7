using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Native;

/// <summary><c>--native</c>: publishes two programs and compares their sizes and starts.</summary>
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
