using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Typing;

/// <summary><c>--generator</c>: what our generator costs, beside that of System.Text.Json.</summary>
internal static class TypingCommand
{
    public static void Run()
    {
        Console.WriteLine($"ms: {TypingRows.Estimator}");
        RatioTable.PrintHeader();
        foreach (Ratio ratio in TypingRows.Measure().Concat(BuildRows.Measure()))
        {
            RatioTable.Print(ratio);
        }
    }

    /// <summary><c>--build</c>: the same in a build from the command line.</summary>
    public static void RunBuild()
    {
        Console.WriteLine($"ms: {BuildRows.Estimator}");
        RatioTable.PrintHeader();
        foreach (Ratio ratio in BuildRows.Measure())
        {
            RatioTable.Print(ratio);
        }
    }
}
