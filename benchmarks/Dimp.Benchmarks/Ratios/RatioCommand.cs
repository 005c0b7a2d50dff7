using System.Globalization;
using Dimp.Benchmarks.Contenders;

namespace Dimp.Benchmarks.Ratios;

/// <summary><c>--ratios [filter]</c>: one line for each row, in less than two minutes.</summary>
internal static class RatioCommand
{
    public static void Run(string filter)
    {
        Console.WriteLine(
            $"ns: lower quartile of {Sampler.Rounds} rounds, contenders interleaved; bytes: allocated by one of ours and one of theirs");
        Print("row", "ours", "rival", "ratio", "bytes", "must", "aim", "verdict");
        foreach (IReadOnlyList<Row> group in Rows.Groups)
        {
            Row[] rows = [.. group.Where(row => row.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
            Contender[] contenders = [.. rows.SelectMany(row => new[] { row.Ours, row.Rival }).Distinct()];
            Dictionary<Contender, Sample> samples = Sampler.Measure(contenders);
            foreach (Row row in rows)
            {
                Print(row, samples[row.Ours], samples[row.Rival]);
            }
        }
    }

    private static void Print(Row row, Sample ours, Sample rival)
    {
        double figure = row.Of(row.Ours, ours);
        double other = row.Of(row.Rival, rival);
        double ratio = figure / other;
        Print(
            row.Name, Figure(figure), Figure(other), Number(ratio, "0.00"), $"{Number(ours.Bytes, "0")}/{Number(rival.Bytes, "0")}",
            row.Must is { } must ? Number(must, "0.00") : "", row.Aim is { } aim ? Number(aim, "0.00") : "", row.Verdict(ratio));
    }

    private static void Print(
        string row, string ours, string rival, string ratio, string bytes, string must, string aim, string verdict) =>
        Console.WriteLine($"{row,-58} {ours,9} {rival,9} {ratio,6} {bytes,17} {must,5} {aim,5}  {verdict}");

    private static string Figure(double figure) => Number(figure, figure < 10 ? "0.00" : "0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
