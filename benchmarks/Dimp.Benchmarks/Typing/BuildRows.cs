using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Typing;

/// <summary>The cost of a generator and its analyzers in a cold build from the command line.</summary>
internal static class BuildRows
{
    private const int Messages = 300;
    private const int Rounds = 5;

    public static readonly string Estimator = FormattableString.Invariant($"median of {Rounds} builds, interleaved");

    public static Ratio[] Measure()
    {
        double[][] compiler = Measure([Subject.Ours, Subject.PlainRecords, Subject.SystemTextJson], static build => build.TimeCompiler());
        double[][] builds = Measure([Subject.Ours, Subject.PlainRecords], static build => build.TimeBuild());
        return
        [
            Of("dotnet build", "plain records", builds[0], builds[1], must: 2.2, aim: 1.5),
            Of("the compiler alone", "plain records", compiler[0], compiler[1], must: 2.2, aim: 1.5),
            Of("the compiler alone", "System.Text.Json", compiler[0], compiler[2], must: null, aim: 1),
        ];
    }

    /// <returns>The times of each subject.</returns>
    private static double[][] Measure(Subject[] subjects, Func<CommandLineBuild, TimeSpan> time)
    {
        double[][] times = [.. subjects.Select(static _ => new double[Rounds])];
        CommandLineBuild[] builds = [.. subjects.Select(static subject => new CommandLineBuild(subject, Messages))];
        try
        {
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < builds.Length; i++)
                {
                    times[i][round] = time(builds[i]).TotalMilliseconds;
                }
            }
        }
        finally
        {
            Array.ForEach(builds, static build => build.Dispose());
        }
        return times;
    }

    private static Ratio Of(string build, string rival, double[] ours, double[] theirs, double? must, double? aim) =>
        new($"{build}, {Messages} messages / {rival}", Unit.Milliseconds, Times.Median(ours), Times.Median(theirs), must, aim);
}
