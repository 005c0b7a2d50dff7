using Dimp.Benchmarks.Contenders;

namespace Dimp.Benchmarks.Ratios;

/// <summary><c>--ratios [filter]</c>: one line for each row, in less than two minutes.</summary>
internal static class RatioCommand
{
    public static void Run(string filter)
    {
        Console.WriteLine($"ns: {Sampler.Estimator}; bytes: allocated by one of ours and one of theirs");
        RatioTable.PrintHeader();
        foreach (IReadOnlyList<Row> group in Rows.Groups)
        {
            Row[] rows = [.. group.Where(row => row.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
            Contender[] contenders = [.. rows.SelectMany(row => new[] { row.Ours, row.Rival }).Distinct()];
            Dictionary<Contender, Sample> samples = Sampler.Measure(contenders);
            foreach (Row row in rows)
            {
                RatioTable.Print(row.Of(samples));
            }
        }
    }
}
