using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Native;
using Dimp.Benchmarks.Ratios;
using Dimp.Benchmarks.Typing;
using Dimp.Benchmarks.Works;

namespace Dimp.Benchmarks.Report;

/// <summary><c>--report</c>: measures everything and writes the page and its chart.</summary>
internal static class ReportCommand
{
    public static void Run()
    {
        Dictionary<Contender, Sample> samples = MeasureMessages();
        Console.WriteLine("native programs");
        Ratio[] native = NativeRows.Measure();
        Console.WriteLine("generators");
        Ratio[] typing = [.. TypingRows.Measure()];
        Console.WriteLine("builds");
        Ratio[] builds = BuildRows.Measure();
        Ratio[] rows = [.. Rows.Groups.SelectMany(static group => group).Select(row => row.Of(samples)), .. native];
        Ratio[] ratios = [.. rows.Where(static row => row.Must is not null)];

        var page = new Page();
        page.Replace("machine", Machine.ToMarkdown());
        page.Replace("method", $"Times are the {Sampler.Estimator}; for native programs the {NativeRows.Estimator}.");
        page.Replace("ratios", Tables.OfRatios(ratios, "ours", "rival"));
        page.Replace("losses", Tables.OfLosses([.. Rivals(samples), .. native, .. typing, .. builds]));
        page.Replace("growth", Tables.OfRatios(rows.Where(IsOfSameKind), "large", "1 KB"));
        page.Replace("generator", $"{Tables.OfRatios(typing, "ours", "System.Text.Json")}\nTimes are the {TypingRows.Estimator}.");
        page.Replace("build", $"{Tables.OfRatios(builds, "ours", "rival")}\nTimes are the {BuildRows.Estimator}.");
        page.Replace("works", Tables.OfWorks(samples));
        page.Save();
        Chart.Save(ratios);
    }

    private static bool IsOfSameKind(Ratio row) => row.Must is null && row.Unit == Unit.NanosecondsPerByte;

    private static Dictionary<Contender, Sample> MeasureMessages()
    {
        var samples = new Dictionary<Contender, Sample>();
        foreach (Work work in Catalogue.All)
        {
            Console.WriteLine(work.Name);
            Measure(work.Contenders);
        }
        Console.WriteLine("growth");
        Measure([.. Growth.Contenders]);
        return samples;

        void Measure(IReadOnlyList<Contender> contenders)
        {
            foreach ((Contender contender, Sample sample) in Sampler.Measure(contenders))
            {
                samples.Add(contender, sample);
            }
        }
    }

    /// <summary>Every rival in every work: time and allocated bytes.</summary>
    private static IEnumerable<Ratio> Rivals(Dictionary<Contender, Sample> samples) =>
        from work in Catalogue.All
        from rival in work.Contenders
        where !rival.IsOurs
        from unit in new[] { Unit.Nanoseconds, Unit.Bytes }
        select Rows.Of(work, rival.Name, unit: unit).Of(samples);
}
