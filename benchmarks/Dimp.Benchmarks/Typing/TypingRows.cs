using System.Diagnostics;
using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Typing;

/// <summary>The cost of a generator in an editor: when the project is opened, and after each keystroke.</summary>
internal static class TypingRows
{
    /// <summary>How many messages a project has, and how often it is measured.</summary>
    private static readonly (int Messages, int Rounds)[] Sizes = [(10, 41), (100, 21), (1_000, 9), (5_000, 5)];

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public const string Estimator = "median of 5 rounds for 5,000 messages to 41 for 10, generators interleaved";

    public static IEnumerable<Ratio> Measure()
    {
        Check();
        return Sizes.SelectMany(static size => Measure(size.Messages, size.Rounds));
    }

    /// <summary>Checks that the generated code compiles. This also warms up the generators.</summary>
    private static void Check()
    {
        Project[] projects = [new(Subject.Ours, 10), new(Subject.SystemTextJson, 10)];
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp)
        {
            foreach (Project project in projects)
            {
                project.Check();
                project.TimeCold();
            }
        }
    }

    private static IEnumerable<Ratio> Measure(int messages, int rounds)
    {
        var ours = new Project(Subject.Ours, messages);
        var rival = new Project(Subject.SystemTextJson, messages);
        double? keystroke = messages == 5_000 ? 0.5 : null;
        string size = FormattableString.Invariant($"{messages:#,0} messages");
        yield return Time($"{size}: cold", rounds, ours, rival, static project => project.TimeCold(), 1);
        yield return Time($"{size}: a property renamed", rounds, ours, rival, static project => project.Time(Edit.Rename), keystroke);
        yield return Time($"{size}: an edit elsewhere", rounds, ours, rival, static project => project.Time(Edit.Elsewhere), keystroke);
        yield return Written($"{size}: files written when a property is renamed", ours, rival, Edit.Rename, allowed: 1);
        yield return Written($"{size}: files written after an edit elsewhere", ours, rival, Edit.Elsewhere, allowed: 0);
        yield return new($"{size}: source for each", Unit.Bytes, ours.BytesPerMessage, rival.BytesPerMessage, Aim: 1 / 3.0);
    }

    private static Ratio Time(string name, int rounds, Project ours, Project rival, Func<Project, TimeSpan> time, double? aim)
    {
        double[] times = new double[rounds];
        double[] others = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            // Who begins changes, so that neither always runs in the other's wake.
            if (i % 2 == 0)
            {
                times[i] = time(ours).TotalMilliseconds;
            }
            others[i] = time(rival).TotalMilliseconds;
            if (i % 2 == 1)
            {
                times[i] = time(ours).TotalMilliseconds;
            }
        }
        return new Ratio(name, Unit.Milliseconds, Times.Median(times), Times.Median(others), Aim: aim);
    }

    private static Ratio Written(string name, Project ours, Project rival, Edit edit, int allowed)
    {
        int written = rival.CountWritten(edit);
        return new Ratio(name, Unit.Files, ours.CountWritten(edit), written, Aim: written == 0 ? null : (double)allowed / written);
    }
}
