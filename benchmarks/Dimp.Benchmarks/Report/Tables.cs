using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Ratios;
using Dimp.Benchmarks.Works;

namespace Dimp.Benchmarks.Report;

/// <summary>Figures as tables of Markdown. What was demanded of us is not in them: it concerns those who change the library.</summary>
internal static class Tables
{
    public static string OfRatios(IEnumerable<Ratio> ratios, string ours, string rival) => Table(
        ["", ours, rival, "ratio"],
        ratios.Select(static ratio => new[]
        {
            ratio.Name,
            Figure.Of(ratio.Ours, ratio.Unit),
            Figure.Of(ratio.Rival, ratio.Unit),
            Marked(ratio.Value),
        }));

    /// <summary>The rows in which a rival needs less than we do.</summary>
    public static string OfLosses(IEnumerable<Ratio> ratios)
    {
        Ratio[] losses = [.. ratios.Where(static ratio => ratio.Value > 1)];
        return losses is [] ? "Nowhere in this run." : OfRatios(losses, "ours", "rival");
    }

    public static string OfWorks(IReadOnlyDictionary<Contender, Sample> samples) =>
        string.Join("\n", Catalogue.All.Select(work => OfWork(work, samples)));

    private static string OfWork(Work work, IReadOnlyDictionary<Contender, Sample> samples)
    {
        Sample ours = samples[work.Contenders[0]];
        return $"**{work.Name}**: {work.Description}\n\n" + Table(
            ["", "time", "ours / it", "allocated", "ours / it"],
            work.Contenders.Select(contender => (contender.Name, Its: samples[contender])).Select(row => new[]
            {
                row.Name,
                Figure.Of(row.Its.Nanoseconds, Unit.Nanoseconds),
                Marked(ours.Nanoseconds / row.Its.Nanoseconds),
                Figure.Of(row.Its.Bytes, Unit.Bytes),
                Marked(ours.Bytes / row.Its.Bytes),
            }));
    }

    /// <summary>A ratio in bold where the rival needs less, as far as the digits that are shown can tell.</summary>
    private static string Marked(double ratio)
    {
        string figure = Figure.OfRatio(ratio);
        return double.IsFinite(ratio) && Math.Round(ratio, 2) > 1 ? $"**{figure}**" : figure;
    }

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        string[] alignment = [.. header.Select(static (_, column) => column == 0 ? "---" : "---:")];
        return string.Concat(rows.Prepend(alignment).Prepend(header).Select(static cells => $"| {string.Join(" | ", cells)} |\n"));
    }
}
