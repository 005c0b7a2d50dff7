using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Typing;

/// <summary>The cost of a generator and its analyzers in a cold build from the command line.</summary>
internal static class BuildRows
{
    private const int Messages = 300;
    private const int Rounds = 7;

    public static readonly string Estimator = FormattableString.Invariant($"median of {Rounds} builds, interleaved");

    public static Ratio[] Measure()
    {
        Subject[] subjects = [Subject.Ours, Subject.PlainRecords, Subject.SystemTextJson];
        double[][] times = [.. subjects.Select(static _ => new double[Rounds])];
        CommandLineBuild[] builds = [.. subjects.Select(static subject => new CommandLineBuild(subject, Messages))];
        try
        {
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < builds.Length; i++)
                {
                    times[i][round] = builds[i].Time().TotalMilliseconds;
                }
            }
        }
        finally
        {
            Array.ForEach(builds, static build => build.Dispose());
        }
        return
        [
            Of("plain records", times[1], must: 2.2, aim: 1.5),
            Of("System.Text.Json", times[2], must: null, aim: 1),
        ];

        Ratio Of(string rival, double[] theirs, double? must, double? aim) => new(
            $"build of {Messages} messages / {rival}", Unit.Milliseconds, Times.Median(times[0]), Times.Median(theirs), must, aim);
    }
}
